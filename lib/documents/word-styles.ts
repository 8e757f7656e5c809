import { type IStylesOptions, LineRuleType } from "docx";

const ink = "16213A";
const soft = "4B5670";
const heading = (size: number, before: number) => ({
  run: { font: "Georgia", size, bold: true, color: ink },
  paragraph: { spacing: { before, after: 80, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
});

/** The styles of a Word file: fonts that an office has, in the sizes of the printed page. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Calibri", size: 21, color: ink, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 80, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(42, 0),
    heading2: heading(28, 320),
    heading3: heading(23, 200),
  },
  paragraphStyles: [
    { id: "Lead", name: "Lead", basedOn: "Normal", next: "Normal", quickFormat: true, run: { size: 24, color: soft } },
    { id: "Details", name: "Details", basedOn: "Normal", next: "Normal", quickFormat: true, run: { size: 19, color: soft } },
    { id: "Foot", name: "Foot of the page", basedOn: "Normal", run: { size: 17, color: soft } },
    { id: "Below", name: "Below an item", basedOn: "Normal", next: "Normal", paragraph: { indent: { left: 360 } } },
  ],
};
