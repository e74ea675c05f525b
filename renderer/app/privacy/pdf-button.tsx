import { FileDown } from 'lucide-react';
import { papers } from '../../../shared/contract/contract.ts';
import { useText } from '../../bridge/text.ts';
import { MenuButton } from '../../ui/menu-button.tsx';

/** Props of a button that saves the page. */
export interface PdfButtonProps {
  readonly onSave: (paper: (typeof papers)[number]) => void;
}

/** Saves what the window shows as a PDF, after a choice of the paper. */
export function PdfButton({ onSave }: PdfButtonProps) {
  const { t } = useText();
  return (
    <MenuButton
      label={t('week.take.pdf')}
      icon={<FileDown size={16} aria-hidden />}
      choices={papers.map((id) => ({ id, label: t(`week.take.${id}`) }))}
      onChoose={(id) => {
        const paper = papers.find((each) => each === id);
        if (paper !== undefined) onSave(paper);
      }}
    />
  );
}
