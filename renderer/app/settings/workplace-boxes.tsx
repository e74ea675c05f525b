import { type Workplace, type WorkplaceTrait, workplaceTraits } from '../../../shared/choice/workplace.ts';
import { useText } from '../../bridge/text.ts';
import { Checkbox } from '../../ui/checkbox.tsx';

/** Props of the checkboxes for the place. */
export interface WorkplaceBoxesProps {
  /** The name of the group, for a screen reader or as the visible question. */
  readonly legend: string;
  readonly isLegendHidden: boolean;
  readonly value: Workplace;
  readonly onChange: (value: Workplace) => void;
}

/** What the place around the desk has or lacks, as checkboxes. */
export function WorkplaceBoxes({ legend, isLegendHidden, value, onChange }: WorkplaceBoxesProps) {
  const { t } = useText();
  return (
    <fieldset className="workplace">
      <legend className={isLegendHidden ? 'only-read-aloud' : undefined}>{legend}</legend>
      <div className="leave-out-boxes">
        {workplaceTraits.map((trait) => (
          <Checkbox
            key={trait}
            isOn={value.includes(trait)}
            onChange={(isOn) => onChange(withTrait(value, trait, isOn))}
          >
            {t(`settings.workplace.options.${trait}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** The list with or without a trait, in the order of the checkboxes. */
function withTrait(value: Workplace, trait: WorkplaceTrait, isIn: boolean): Workplace {
  return workplaceTraits.filter((each) => (each === trait ? isIn : value.includes(each)));
}
