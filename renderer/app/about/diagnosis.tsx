import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Message } from '../../bridge/announcer.tsx';
import { request } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';

/** The state of the program as text without personal data; it is shown before it is copied. */
export function Diagnosis() {
  const { t } = useText();
  const [text, setText] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const make = () => {
    setCopied(false);
    request('diagnosis:get', null).then(setText, () => setText(null));
  };
  return (
    <>
      <p>{t('sensors.helpDesk')}</p>
      <div className="diagnosis-actions">
        <Button onPress={make}>{t(text === null ? 'sensors.show' : 'sensors.renew')}</Button>
        {text !== null && (
          <Button
            onPress={() => {
              area.current?.select();
              // The clipboard API needs a permission, and pages of this app get none.
              setCopied(document.execCommand('copy'));
            }}
          >
            <Copy size={16} aria-hidden />
            {t('sensors.copy')}
          </Button>
        )}
      </div>
      <Message className="quiet small" text={isCopied ? t('sensors.copied') : ''} />
      {text !== null && (
        <textarea
          ref={area}
          className="diagnosis"
          dir="ltr"
          lang="en"
          readOnly
          rows={16}
          value={text}
          aria-label={t('sensors.helpDeskTitle')}
        />
      )}
    </>
  );
}
