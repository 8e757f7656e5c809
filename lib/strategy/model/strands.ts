import type { Strategy } from "@/lib/strategy/content";
import { rowsOf } from "@/lib/strategy/model/rows";

/** What the trust believes, and its four strands (TE-6). */
export const opening: Omit<Strategy["opening"], "title"> = {
  introduction:
    "Schools get better together. We look after the whole group of schools rather than mending one teacher or one school at a time, and we still give each school the programme that it needs. Some work we do as a trust, some in groups of schools that share an aim, some with a single school.",
  propositions: rowsOf("proposition", [
    "We want every teacher in every classroom to be as good as they can be, in what they teach and in how they teach it.",
    "So every teacher needs the best that research has found, in a form that they can use.",
    "Pupils do better only when teaching does, and teaching does only with first-rate professional development.",
    "Good structures make good practice possible in every school.",
  ]),
};

export const strands: Strategy["strands"]["strands"] = [
  {
    key: "curriculum",
    name: "Curriculum",
    aim: "An excellent curriculum in every school",
    statements: rowsOf("curriculum", [
      "It is clear what knowledge is taught, and why it was chosen.",
      "It is set out by subject, because pupils learn and progress best that way.",
      "Skill is knowledge practised until it is fluent; it does not come without knowledge.",
      "Its order is thought through: what comes first prepares for what comes next.",
      "What is taught is worth knowing, so that learning is its own reward.",
      "Each task has a purpose: new knowledge is practised until it is remembered and used with growing independence.",
      "The curriculum itself is the measure of progress: to progress is to know more of it.",
    ]),
  },
  {
    key: "pedagogy",
    name: "Pedagogy",
    aim: "Excellent teaching in every school",
    statements: rowsOf("pedagogy", [
      "Professional development is about what pupils achieve, and is judged by it.",
      "All of our work rests on sound evidence and expertise.",
      "Colleagues work together and challenge one another, within phases and across them.",
      "Schools share a language for talking about teaching.",
      "Shared trust priorities carry the steady improvement of teaching in every school.",
      "Data in the widest sense show where to act, early and precisely, above all for disadvantaged pupils and those with SEND.",
      "Links within the trust and beyond find good practice, celebrate it and carry it further.",
    ]),
  },
  {
    key: "inclusion",
    name: "Inclusion",
    aim: "Excellent inclusion in every school",
    statements: rowsOf("inclusion", [
      "All staff plan, teach and resource lessons so that every pupil learns well, at or above the trust's universal provision.",
      "All staff see that disadvantaged pupils get what they need, so that gaps close.",
      "Special educational needs are found and met in the same well-founded way in every school.",
      "Professional development makes a skilled team in each school.",
      "Pastoral care is strong: schools are places of belonging that understand trauma.",
      "Specialist advice is easy to reach and helps schools to provide well for SEND.",
      "Money and time for SEND are used to good effect.",
      "The trust works with local authorities so that pupils' needs can be met near home, specialist places included.",
      "Parents, carers and partners are part of good SEND provision.",
      "Pupils are ready for the next stage of their education and life.",
    ]),
  },
  {
    key: "leadership",
    name: "Leadership",
    aim: "Excellent leadership in every school",
    statements: rowsOf("leadership", [
      "Leaders and governors at every level are strong, think ahead, are open and honest, and look after people's wellbeing.",
      "Leaders secure the best for all pupils, and first of all for those who are disadvantaged or have SEND.",
      "Leaders help others to be the best that they can be.",
      "Church and community schools each grow in what makes them distinctive.",
      "Attendance, punctuality and behaviour are held to the highest standards, and pupils' wellbeing is promoted.",
    ]),
  },
];
