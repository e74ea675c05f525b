import type { WebContents } from 'electron';
import type { Printer } from '../../ports/files.ts';
import type { Log } from '../../ports/log.ts';
import { problemOf } from '../../problem-of.ts';
import type { Windows } from './windows.ts';

/** Margins of the paper in inches: 12 mm. */
const MARGIN = 12 / 25.4;

/** A usual week fits at the first scale. A very full one is made smaller until it fits. */
const SCALES = [1.1, 1, 0.9, 0.8, 0.7, 0.6] as const;

/**
 * Prints the app window on one sheet of paper, with the page's own print style. Tags let a screen reader navigate the
 * PDF; Chromium calls them experimental, and Electron before 26 writes none.
 */
export function createPrinter(windows: Windows, log: Log): Printer {
  return {
    async print(paper) {
      const window = windows.get('app');
      if (window === null) return { type: 'failed', problem: 'internal' };
      try {
        return { type: 'pdf', content: await onOneSheet(window.webContents, paper) };
      } catch (error) {
        log.error('the PDF could not be made', error);
        return { type: 'failed', problem: problemOf(error) };
      }
    },
  };
}

async function onOneSheet(contents: WebContents, pageSize: 'A4' | 'Letter'): Promise<Buffer> {
  let content: Buffer = Buffer.alloc(0);
  for (const scale of SCALES) {
    content = await contents.printToPDF({
      pageSize,
      scale,
      margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    if (sheetsOf(content) === 1) return content;
  }
  return content;
}

/** Counts the pages: Chromium writes each one as a readable object. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
