import { Popup } from '../../components/popup/Popup.tsx';
import { startPage } from '../../components/start.tsx';

startPage(<Popup />);
