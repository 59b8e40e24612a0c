import { startPage } from '../../components/start.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';

startPage(<Welcome />);
