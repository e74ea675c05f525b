import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';

/** Props of a field that searches a page. */
export interface SearchBoxProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter was pressed. */
  readonly onSubmit?: () => void;
}

/** A field that searches a page as the user types; Escape clears it. */
export function SearchBox({ label, clearLabel, value, onChange, onSubmit }: SearchBoxProps) {
  return (
    <SearchField
      className="search"
      aria-label={label}
      value={value}
      onChange={onChange}
      {...(onSubmit === undefined ? {} : { onSubmit })}
    >
      <Search size={16} aria-hidden />
      <Input placeholder={label} />
      {value !== '' && (
        <Button className="field-step" aria-label={clearLabel}>
          <X size={16} aria-hidden />
        </Button>
      )}
    </SearchField>
  );
}
