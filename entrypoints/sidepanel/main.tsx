import { Panel } from '../../components/panel/Panel.tsx';
import { startPage } from '../../components/start.tsx';

startPage(<Panel />);
