import type { Category, Strategy } from "@/lib/strategy/content";
import { support } from "@/lib/strategy/model/category-support";

export const descriptorGroups: Strategy["groups"]["descriptorGroups"] = [
  { key: "children", name: "Children", begins: "Children who" },
  { key: "leaders", name: "Leaders", begins: "Leaders who" },
  { key: "teachers", name: "Teachers and other staff", begins: "Teachers and other staff who" },
  { key: "governors", name: "Governors", begins: "Governors who" },
  { key: "curriculum", name: "Curriculum", begins: "A curriculum which" },
  { key: "ethos", name: "Ethos", begins: "An ethos which" },
  { key: "system-leadership", name: "System leadership", begins: "A school which" },
];

const christian = "The vision rests on a clear Christian narrative and on Christian values.";

function described(texts: Record<string, string>): Category["descriptors"] {
  return Object.entries(texts).map(([group, text]) => ({ key: group, group, text, church: group === "ethos" ? christian : "" }));
}

/** Best first. Sentences of one group are graded from category to category: keep the steps between them (CA-1). */
export const categories: Category[] = [
  {
    key: "excellence",
    name: "Excellence",
    summary: "An excellent school, able to improve further by itself and to help others improve.",
    aimMonths: null,
    latestMonths: null,
    givesDays: null,
    directs: false,
    includes: "",
    descriptors: described({
      children:
        "attend regularly, behave well, are resilient and independent and enjoy learning; are active, have a say and enrich the life of the school.",
      leaders:
        "bring on other leaders, gladly share what they know and support others, never rest until outcomes are excellent, look outwards and learn from the best, are ambitious and make success happen.",
      teachers:
        "expect much, are positive, confident and systematic in all they do, always try to get better, understand first-quality teaching clearly, are set on every child's success, use assessment with skill and make every lesson count.",
      governors: "support and challenge, take the lead, know the school well and look beyond it.",
      curriculum:
        "meets the trust's curriculum standards; its intent is established; it is well designed and curated, links learning and builds on what children know and can do, interests and stimulates them and gives them cultural capital.",
      ethos:
        "prepares children to be citizens of the world, promotes tolerance and understanding and is highly inclusive; morale is high, wellbeing and workload are dealt with effectively, and everybody is enabled to succeed.",
      "system-leadership":
        "regularly supports other schools, as a hub for example, and regularly contributes to the trust's professional development and moderation.",
    }),
    ...support.excellence,
  },
  {
    key: "refinement",
    name: "Refinement",
    summary: "A good school on its way to excellence, able in several areas to help others become good.",
    aimMonths: null,
    latestMonths: null,
    givesDays: null,
    directs: false,
    includes: "",
    descriptors: described({
      children: "attend regularly, behave well, are increasingly resilient and independent and enjoy learning.",
      leaders:
        "bring on other leaders, are willing to share what they know and support others, know what it takes to reach excellent outcomes, look outwards and learn from the best, are ambitious and make success happen.",
      teachers:
        "expect much, are positive and confident, take every chance to improve, understand first-quality teaching clearly, are set on every child's success and use assessment effectively so that children make good progress.",
      governors: "support and challenge, take the lead and know the school well.",
      curriculum:
        "meets the trust's curriculum standards; its intent is clear; it is well designed, links learning and builds on what children know and can do, interests and stimulates them.",
      ethos:
        "prepares children to be citizens of the world, promotes tolerance and understanding and is highly inclusive; high morale is encouraged, wellbeing and workload are addressed, and everybody is enabled to succeed.",
    }),
    ...support.refinement,
  },
  {
    key: "reinforcement",
    name: "Reinforcement",
    summary: "A school with limited but growing capacity: on its way to good, or securing it, with some areas not yet good enough.",
    aimMonths: 12,
    latestMonths: 18,
    givesDays: null,
    directs: true,
    includes: "",
    descriptors: described({
      children: "mostly attend regularly, behave well, are increasingly resilient and independent and enjoy learning.",
      leaders:
        "know the school's priorities and have plans for them, use the expertise that is in the school and actively seek more support, are ambitious.",
      teachers:
        "show high expectations, want to get better, welcome change, show that they understand first-quality teaching, are set on every child's success and use assessment effectively.",
      governors: "support and challenge, take the lead and know the school well.",
      curriculum:
        "meets the trust's curriculum standards; its intent is clear; it links learning and builds on what children know and can do, interests and stimulates them.",
      ethos:
        "prepares children to be citizens of the world, promotes tolerance and understanding, is inclusive and encourages high morale; staff's workload and wellbeing are regularly considered.",
    }),
    ...support.reinforcement,
  },
  {
    key: "recovery",
    name: "Recovery",
    summary: "A school with limited capacity and key areas that must improve swiftly.",
    aimMonths: 12,
    latestMonths: 12,
    givesDays: null,
    directs: true,
    includes: "",
    descriptors: described({
      children:
        "could attend more regularly; mostly behave well, though a minority disrupts learning; show some resilience and independence and gain some enjoyment from learning.",
      leaders:
        "know the school's priorities and plan the way forward with the trust; seek, value and make good use of more support and advice; want the best for the children.",
      teachers:
        "are raising their expectations, want to get better, see the need for change, understand the principles of first-quality teaching and their own responsibility for every child's success, and use assessment increasingly effectively.",
      governors:
        "support the school, are beginning to challenge it and hold it to account, take part in its improvement when asked and know some aspects of it well.",
      curriculum:
        "does not yet meet the trust's curriculum standards; has some intent, covers the subjects and builds on what children know and can do, but does not hang together; interests and engages them.",
      ethos:
        "promotes tolerance and understanding, is inclusive and aims at high morale for all; staff's workload and wellbeing are considered.",
    }),
    ...support.recovery,
  },
  {
    key: "repair",
    name: "Repair",
    summary: "A school with serious shortcomings that it cannot put right by itself.",
    aimMonths: 12,
    latestMonths: 12,
    givesDays: null,
    directs: true,
    includes: "recovery",
    descriptors: described({
      children:
        "could attend more regularly; often have their learning disrupted by others; show limited resilience and independence, gain some enjoyment from learning and take limited pride in it and in their school.",
      leaders:
        "know the school's priorities but rely on the trust to plan the way forward; seek more support and advice but do not always act on it; want the best for the children but do not know how to bring about the change.",
      teachers:
        "do not expect as much as they could; see that change is needed but have limited capacity for it; need more support to teach well; find it hard to see how their work serves every child's learning; do not yet see assessing, planning and teaching as one cycle.",
      governors:
        "care about the school and support it, attend to systems and processes rather than to outcomes and have limited knowledge of its strengths and weaknesses.",
      curriculum:
        "covers the subjects but lacks design and intent, does not touch wider outcomes and does not hang together; engages children through some interesting topics.",
      ethos: "aims to promote tolerance and understanding, is inclusive and aims at high morale for all.",
    }),
    ...support.repair,
  },
];
