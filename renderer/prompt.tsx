import './ui/theme.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/choices.css';
import './ui/drawings.css';
import './card/card.css';
import './player/player.css';
import './player/player-sizes.css';
import './player/player-set-up.css';
import './player/player-end.css';
import './player/session-question.css';
import { openWindow } from './bridge/window.tsx';
import { CardWindow } from './card/card-window.tsx';
import { RoutineWindow } from './player/routine-window.tsx';

const query = new URLSearchParams(location.search);
const role = query.get('window') ?? query.get('role');
openWindow(role === 'routine' ? <RoutineWindow /> : <CardWindow />);
