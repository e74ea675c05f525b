import type { RoutinesView } from '../../../shared/views/library-view.ts';
import { useView } from '../../bridge/use-view.ts';
import { programmeSource } from '../programme/programme-source.ts';
import { LoadFailure } from '../trouble.tsx';
import { SelfCheckPage, type SelfCheckPageProps } from './self-check-page.tsx';

/** Props of the self-check on a page that has only the library. */
export interface SelfCheckPlaceProps extends Pick<SelfCheckPageProps, 'back'> {
  readonly library: RoutinesView;
}

/** The self-check, once the earlier results have loaded. */
export function SelfCheckPlace({ library, back }: SelfCheckPlaceProps) {
  const loaded = useView(programmeSource);
  if (loaded.type === 'loading') return null;
  if (loaded.type === 'failed') return <LoadFailure />;
  return <SelfCheckPage library={library} view={loaded.view} back={back} />;
}
