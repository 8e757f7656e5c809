import type { ChurchCharacter, Phase } from "@/lib/schools/words";

/** A fictional school: none of these is a real one, and their URNs lie outside those in use. */
export interface SampleSchool {
  urn: number;
  name: string;
  phase: Phase;
  church: ChurchCharacter;
  ages: [lowest: number, highest: number];
  street: string;
  town: string;
  postcode: string;
  /** Years ago in which it joined the trust. */
  joinedYearsAgo: number;
  federation?: string;
  headteacher: string;
  chair: string;
  governors: string[];
  adviser: string | null;
  link: string | null;
}

type Line = Omit<SampleSchool, "urn" | "ages" | "joinedYearsAgo">;

const ages: Partial<Record<Phase, [number, number]>> = {
  infant: [4, 7],
  junior: [7, 11],
  primary: [4, 11],
  secondary: [11, 18],
  allThrough: [3, 18],
  special: [4, 19],
};

const lines: Line[] = [
  {
    name: "Whitesands Church of England Primary School",
    phase: "primary",
    church: "churchOfEngland",
    street: "Marram Lane",
    town: "Whitesands",
    postcode: "ZZ1 1AA",
    headteacher: "Martin Field",
    chair: "Helen Marsh",
    governors: ["Priya Nair", "Tom Hartley"],
    adviser: "adviser",
    link: "link",
  },
  {
    name: "Harbour Infant School",
    phase: "infant",
    church: "none",
    street: "Quay Street",
    town: "Saltmere",
    postcode: "ZZ1 2AB",
    federation: "Harbour Federation",
    headteacher: "Sian Prosser",
    chair: "Derek Boyle",
    governors: ["Alice Quartey"],
    adviser: "adviser",
    link: "link",
  },
  {
    name: "Harbour Junior School",
    phase: "junior",
    church: "none",
    street: "Quay Street",
    town: "Saltmere",
    postcode: "ZZ1 2AC",
    federation: "Harbour Federation",
    headteacher: "Sian Prosser",
    chair: "Derek Boyle",
    governors: ["Ravi Menon"],
    adviser: "adviser",
    link: "link",
  },
  {
    name: "Brackenfell Academy",
    phase: "secondary",
    church: "none",
    street: "Fell Road",
    town: "Brackenfell",
    postcode: "ZZ2 4BD",
    headteacher: "Joanna Whitlock",
    chair: "Samuel Oyelaran",
    governors: ["Beth Lindqvist", "Carl Reece"],
    adviser: "independent",
    link: "ceo",
  },
  {
    name: "St Aldhelm’s Catholic Primary School",
    phase: "primary",
    church: "romanCatholic",
    street: "Abbey Rise",
    town: "Long Compton Abbas",
    postcode: "ZZ3 1CE",
    headteacher: "Bernadette O’Rourke",
    chair: "Fr Michael Tighe",
    governors: ["Grace Adeleke"],
    adviser: "adviser2",
    link: "link",
  },
  {
    name: "Long Acre All-through School",
    phase: "allThrough",
    church: "none",
    street: "Long Acre",
    town: "Netherby",
    postcode: "ZZ4 2DF",
    headteacher: "Yusuf Demir",
    chair: "Patricia Coombe",
    governors: ["Liam Forde", "Nkechi Obi"],
    adviser: "adviser2",
    link: "deputy",
  },
  {
    name: "Saltmere Community Primary School",
    phase: "primary",
    church: "none",
    street: "Ropewalk",
    town: "Saltmere",
    postcode: "ZZ1 3AD",
    headteacher: "Eleanor Vance",
    chair: "George Pallister",
    governors: ["Mina Sato"],
    adviser: "adviser2",
    link: "deputy",
  },
  {
    name: "The Blessed Thomas Holford and St Wulfstan’s Church of England Voluntary Aided Primary School and Nursery, Upper Wraxall-under-Edge",
    phase: "primary",
    church: "churchOfEngland",
    street: "Church Walk",
    town: "Upper Wraxall-under-Edge",
    postcode: "ZZ5 6EG",
    headteacher: "Dr Anneliese Featherstonehaugh-Cholmondeley",
    chair: "Canon Peter Rusk",
    governors: ["Ines Duarte"],
    adviser: "adviser",
    link: "link",
  },
  {
    name: "Netherby Moor Primary School",
    phase: "primary",
    church: "none",
    street: "Moor View",
    town: "Netherby",
    postcode: "ZZ4 3DG",
    headteacher: "Callum Reid",
    chair: "Shazia Hussain",
    governors: ["Owen Price"],
    adviser: "adviser2",
    link: null,
  },
  {
    name: "Kingsmead Secondary School",
    phase: "secondary",
    church: "none",
    street: "Mead Way",
    town: "Saltmere",
    postcode: "ZZ1 4AE",
    headteacher: "Rebecca Thorne",
    chair: "Anthony Gale",
    governors: ["Farah Siddiqui"],
    adviser: "independent",
    link: "ceo",
  },
  {
    name: "Ó Briain Memorial School",
    phase: "special",
    church: "none",
    street: "Larch Grove",
    town: "Brackenfell",
    postcode: "ZZ2 5BF",
    headteacher: "Niamh Ó Briain",
    chair: "Walter Stubbs",
    governors: ["Zoë Müller"],
    adviser: "deputy",
    link: "deputy",
  },
  {
    name: "Wesley Methodist Primary School",
    phase: "primary",
    church: "methodist",
    street: "Chapel Hill",
    town: "Netherby",
    postcode: "ZZ4 1DE",
    headteacher: "Ruth Obafemi",
    chair: "Clive Barrow",
    governors: ["Jess Tran"],
    adviser: null,
    link: "link",
  },
  {
    name: "Tidewater Primary School",
    phase: "primary",
    church: "none",
    street: "Strand Road",
    town: "Whitesands",
    postcode: "ZZ1 5AF",
    headteacher: "Daniel Iwu",
    chair: "Margaret Lowe",
    governors: ["Kit Abara"],
    adviser: "adviser",
    link: "link",
  },
  {
    name: "Fellside High School",
    phase: "secondary",
    church: "none",
    street: "Scar Lane",
    town: "Brackenfell",
    postcode: "ZZ2 6BG",
    headteacher: "Ian Mackenzie",
    chair: "Leila Farouk",
    governors: ["Hugh Tennant"],
    adviser: "independent",
    link: "ceo",
  },
];

/** Years ago in which each joined the trust, in the order of the lines. */
const joined = [7, 5, 5, 4, 8, 6, 3, 5, 1, 6, 4, 2, 3, 7];

export const sampleSchools: SampleSchool[] = lines.map((line, index) => ({
  ...line,
  urn: 900_101 + index,
  ages: ages[line.phase] ?? [4, 11],
  joinedYearsAgo: joined[index] ?? 1,
}));
