/** The category of each unit by its first school, and the months since: all of it invented. */
export const categoriesOfUnits: Record<string, [key: string, months: number]> = {
  "Whitesands Church of England Primary School": ["reinforcement", 10],
  "Harbour Infant School": ["refinement", 16],
  "Harbour Junior School": ["refinement", 16],
  "Brackenfell Academy": ["recovery", 13],
  "St Aldhelm’s Catholic Primary School": ["excellence", 28],
  "Long Acre All-through School": ["repair", 2],
  "Saltmere Community Primary School": ["refinement", 4],
  "The Blessed Thomas Holford and St Wulfstan’s Church of England Voluntary Aided Primary School and Nursery, Upper Wraxall-under-Edge": [
    "reinforcement",
    19,
  ],
  "Netherby Moor Primary School": ["refinement", 22],
  "Kingsmead Secondary School": ["refinement", 11],
  "Ó Briain Memorial School": ["excellence", 14],
  "Wesley Methodist Primary School": ["reinforcement", 5],
  "Tidewater Primary School": ["recovery", 3],
  "Fellside High School": ["reinforcement", 15],
};

/** Actions as advisers and schools agree them: what, who, and how it will be known. */
export const actionTexts: readonly (readonly [text: string, owner: string, criterion: string])[] = [
  [
    "Keep-up groups for phonics every day, checked by the reading lead",
    "Reading lead",
    "Nine of ten pupils in the groups reach the check's standard",
  ],
  [
    "First-day calling for every absence, with a weekly list to the headteacher",
    "Office manager",
    "Persistent absence falls by three points",
  ],
  ["Publish the curriculum for geography and history on the website", "Headteacher", "Both are on the website with the year's units"],
  ["Agree the small steps in written method for each year group", "Mathematics lead", "Books of all year groups show the same steps"],
  ["Adapt tasks for pupils with an education, health and care plan in every lesson", "SENDCo", "Lesson visits in four subjects show it"],
  ["Use the pupil premium review to set the year's three steps", "Deputy headteacher", "Governors have agreed the steps"],
  ["Moderate writing with a partner school before the data drop", "English lead", "Judgements of both schools agree"],
  ["Link governor for inclusion to shadow the next visit", "Chair of governors", "A note of the visit has been read by the governors"],
];
