import type { Printer } from '../file-ports.ts';
import type { Log } from '../ports.ts';
import type { Windows } from './windows.ts';

/** Margins of the paper in inches: 12 mm. */
const MARGIN = 12 / 25.4;

/**
 * Puts what the app window shows on paper, by the page's own style for print. Tags let a screen reader walk the PDF;
 * Chromium calls them experimental.
 */
export function createPrinter(windows: Windows, log: Log): Printer {
  return {
    async print(paper) {
      const window = windows.get('app');
      if (window === null) return { type: 'failed', reason: 'the window is closed' };
      try {
        const content = await window.webContents.printToPDF({
          pageSize: paper,
          margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return { type: 'pdf', content };
      } catch (error) {
        log.error('the PDF could not be made', error);
        return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
