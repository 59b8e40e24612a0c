import { Options } from '../../components/options/Options.tsx';
import { startPage } from '../../components/start.tsx';

startPage(<Options />);
