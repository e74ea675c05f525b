import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useText } from '../../bridge/text.ts';
import { Choices } from '../../ui/choices.tsx';
import { type Filter, moveFilters, whereFilters } from './library.ts';

/** Props of the library's filters. */
export interface LibraryFiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Filters by text, place and purpose. */
export function LibraryFilters({ filter, onChange }: LibraryFiltersProps) {
  const { t } = useText();
  const pick = <Id extends string>(ids: readonly Id[], id: string) => ids.find((each) => each === id);
  return (
    <search className="library-filters">
      <SearchField
        className="search"
        aria-label={t('routines.search')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      >
        <Search size={16} aria-hidden />
        <Input placeholder={t('routines.search')} />
        {filter.search !== '' && (
          <Button className="field-step" aria-label={t('routines.clear')}>
            <X size={16} aria-hidden />
          </Button>
        )}
      </SearchField>
      <Choices
        label={t('routines.where')}
        choices={whereFilters.map((id) => ({ id, label: t(`routines.places.${id}`) }))}
        value={filter.where}
        onChange={(id) => onChange({ ...filter, where: pick(whereFilters, id) ?? 'all' })}
      />
      <Choices
        label={t('routines.what')}
        choices={moveFilters.map((id) => ({ id, label: t(`routines.moves.${id}`) }))}
        value={filter.move}
        onChange={(id) => onChange({ ...filter, move: pick(moveFilters, id) ?? 'all' })}
      />
    </search>
  );
}
