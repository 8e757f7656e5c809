/** Who may import whom. Each rule has a planted violation in tests/unit/architecture.test.ts. */
const database = "^lib/db\\.ts$";
const serverSide = [
  "^lib/(db|clock|env|health|form-action|form-once|form-route)\\.ts$",
  "^lib/[^/]+/[a-z-]*(queries|commands|statement)\\.ts$",
  "^lib/auth/(session|entrance|identity|invitation|links|attempts|password|next-auth|providers|sign-in)\\.ts$",
  "^lib/auth/(common-passwords|through-next-auth)\\.ts$",
  "^lib/mail/(delivery|outbox)\\.ts$",
  "^lib/jobs/boss\\.ts$",
  "^lib/retention/(nightly\\.ts$|writing/)",
  "^lib/notices/(digest-round|stop|stop-link)\\.ts$",
  "^lib/attachments/(purge|store)\\.ts$",
  "^lib/calendar-feeds/read-feed\\.ts$",
  "^lib/notes/(tell\\.ts$|writing/)",
  "^lib/self-evaluation/writing/",
  "^lib/obligations/writing/",
  "^lib/(inductions|strengths|support|joinings)/writing/",
  "^lib/standards-meetings/writing/",
  "^lib/(judgements|quality|development-offers)/writing/",
  "^lib/(improvement-plans|strategic-plans)/writing/",
  "^lib/desk/save-changes\\.ts$",
  "^lib/brought-in/(word-file\\.ts$|targets/)",
  "^lib/(strategy/(versions|begin-year)|frameworks/seed)\\.ts$",
  "^lib/official-data/writing/",
  "^lib/federations/forming/",
];
const pure = [
  "^lib/[^/]+\\.ts$",
  "^lib/(people|schools|strategy|frameworks|first-page|permissions|shell|sheets)/[a-z-]+\\.ts$",
  "^lib/(working-days|allocations|federations|categories|visits|agreed-actions|governing-bodies|board-reports|own-measures|first-month|improvement-plans|strategic-plans|self-evaluation)/[a-z-]+\\.ts$",
  "^lib/strategy/model/[a-z-]+\\.ts$",
  "^lib/official-data/([a-z-]+|planning/[a-z-]+|reading/(kinds/)?[a-z-]+)\\.ts$",
  "^lib/[^/]+/(policy|schema)\\.ts$",
  "^lib/auth/(viewer|permission|browser-name)\\.ts$",
  "^lib/audit/changes\\.ts$",
  "^lib/mail/(letters|states)\\.ts$",
  "^lib/notices/(kinds|record|week|digest|digest-letter|digest-facts)\\.ts$",
];
const impure = [
  "^lib/(db|clock|env|health|form-action|form-once|form-route|scope)\\.ts$",
  "^lib/(strategy/(versions|begin-year|fingerprint)|frameworks/seed)\\.ts$",
  "/[a-z-]*(queries|commands|statement)\\.ts$",
  "/actions\\.ts$",
];

/** The nouns, lowest first: a noun knows those below it. */
const above = {
  frameworks: ["people", "schools", "first-page", "permissions", "shell", "set-up"],
  strategy: ["frameworks", "people", "schools", "first-page", "permissions", "shell", "set-up"],
  people: ["schools", "first-page", "permissions", "shell", "set-up"],
  schools: ["first-page", "permissions", "shell", "set-up", "allocations", "federations", "categories", "visits", "first-month"],
  "working-days": ["allocations", "federations", "first-month"],
  allocations: ["federations", "first-month"],
  "official-data": ["first-page", "permissions", "shell", "set-up"],
  "first-page": ["shell", "set-up"],
};

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "lib-knows-no-screen", severity: "error", from: { path: "^lib/" }, to: { path: "^(app|components)/" } },
    { name: "components-know-no-route", severity: "error", from: { path: "^components/" }, to: { path: "^app/" } },
    {
      name: "components-get-data-as-props",
      comment: "They write through actions and read nothing; the types of what they are given are free.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: serverSide, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ui-and-form-know-no-domain",
      severity: "error",
      from: { path: "^components/(ui|form)/" },
      to: { path: "^lib/[^/]+/|^components/(?!ui/|form/)" },
    },
    {
      name: "only-queries-and-commands-touch-the-database",
      severity: "error",
      from: {
        path: "^(app|components|lib)/",
        pathNot: [
          "^lib/[^/]+/[a-z-]*(queries|commands)\\.ts$",
          "^lib/(auth|audit|mail|set-up)/",
          "^lib/(health|form-action|form-once|attachments/purge|calendar-feeds/read-feed|notices/(digest-round|stop)|obligations/writing/carry-out-due|retention/nightly)\\.ts$",
        ],
      },
      to: { path: database, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "rules-are-pure",
      comment: "A rule is given today and the facts: no database, no framework, no clock, no environment.",
      severity: "error",
      from: { path: pure, pathNot: impure },
      to: {
        path: [...serverSide, "node_modules/(next|react|react-dom|@prisma)/", "^prisma/generated/client"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "queries-and-commands-know-no-framework",
      severity: "error",
      from: { path: "^lib/[^/]+/[a-z-]*(queries|commands)\\.ts$" },
      to: { path: "node_modules/next/" },
    },
    {
      name: "actions-go-through-commands",
      severity: "error",
      from: { path: "^lib/[^/]+/actions\\.ts$" },
      to: { path: [database, "^prisma/"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-in-production-imports-tests",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/" },
      to: { path: "^(tests|scripts)/" },
    },
    { name: "pages-do-not-import-the-seed", severity: "error", from: { path: "^(app|components|lib)/" }, to: { path: "^prisma/seed/" } },
    {
      name: "official-data-stands-above-what-it-imports",
      severity: "error",
      from: { path: "^lib/(frameworks|strategy|people|schools)/" },
      to: { path: "^lib/official-data/" },
    },
    ...Object.entries(above).map(([noun, higher]) => ({
      name: `${noun}-know-none-above-them`,
      severity: "error",
      from: { path: `^lib/${noun}/` },
      to: { path: `^lib/(${higher.join("|")})/`, dependencyTypesNot: ["type-only"] },
    })),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "^(\\.next|\\.next-test|\\.waymark)" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
