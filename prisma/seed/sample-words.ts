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
