import { noExclusions } from '../../../shared/choice/exclusions.ts';
import { demands } from '../../../shared/content/exercise-schema.ts';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useSetting } from '../settings/use-setting.ts';
import { Refusal } from '../trouble.tsx';
import { hasSide, isNothingOut, sideDemands, withDemand, withExercise, withSide } from './leave-out.ts';

const sides = ['left', 'right'] as const;

/** Props of the exclusions editor. */
export interface ExclusionsEditorProps {
  readonly settings: SettingsView;
  readonly library: RoutinesView;
}

/** Edits what is never offered: by movement, by side, by exercise. */
export function ExclusionsEditor({ settings, library }: ExclusionsEditorProps) {
  const { t } = useText();
  const { value, set, refusal } = useSetting(settings, 'exclusions');
  return (
    <div className="leave-out">
      <fieldset>
        <legend>{t('leaveOut.movements')}</legend>
        <div className="leave-out-boxes">
          {demands.map((demand) => (
            <Checkbox
              key={demand}
              isOn={value.demands.includes(demand)}
              onChange={(isOut) => set(withDemand(value, demand, isOut))}
            >
              {t(`leaveOut.demands.${demand}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('leaveOut.sides')}</legend>
        <p className="quiet small">{t('leaveOut.sidesHelp')}</p>
        <div className="leave-out-boxes leave-out-sides">
          {sides.flatMap((side) =>
            sideDemands.map((demand) => (
              <Checkbox
                key={`${side} ${demand}`}
                isOn={hasSide(value, side, demand)}
                onChange={(isOut) => set(withSide(value, side, demand, isOut))}
              >
                {t(`leaveOut.sideNames.${side}-${demand ?? 'any'}`)}
              </Checkbox>
            )),
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('leaveOut.exercises')}</legend>
        <div className="leave-out-boxes">
          {library.exercises.map(({ exercise: { id, name } }) => (
            <Checkbox
              key={id}
              isOn={value.exercises.includes(id)}
              onChange={(isOut) => set(withExercise(value, id, isOut))}
            >
              {name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <Refusal problem={refusal} />
      <div>
        <Button isDisabled={isNothingOut(value)} onPress={() => set(noExclusions)}>
          {t('leaveOut.clear')}
        </Button>
      </div>
    </div>
  );
}
