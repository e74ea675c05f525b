import { useText } from '../../bridge/text.ts';
import { Select } from '../../ui/select.tsx';
import { SearchBox } from '../search-box.tsx';
import { type Filter, moveFilters, whereFilters } from './library.ts';

/** Props of the library's filters. */
export interface LibraryFiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Filters by text, place and purpose, in one row where there is room. */
export function LibraryFilters({ filter, onChange }: LibraryFiltersProps) {
  const { t } = useText();
  const pick = <Id extends string>(ids: readonly Id[], id: string) => ids.find((each) => each === id);
  return (
    <search className="library-filters">
      <SearchBox
        label={t('routines.search')}
        clearLabel={t('routines.clear')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <Select
        aria-label={t('routines.where')}
        choices={whereFilters.map((id) => ({ id, label: t(`routines.places.${id}`) }))}
        value={filter.where}
        onChange={(id) => onChange({ ...filter, where: pick(whereFilters, id) ?? 'all' })}
      />
      <Select
        aria-label={t('routines.what')}
        choices={moveFilters.map((id) => ({ id, label: t(`routines.moves.${id}`) }))}
        value={filter.move}
        onChange={(id) => onChange({ ...filter, move: pick(moveFilters, id) ?? 'all' })}
      />
    </search>
  );
}
