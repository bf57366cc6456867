import { createRoot } from 'react-dom/client';
import '#ui/fonts.css';
import '#ui/tokens.css';
import '#ui/controls.css';
import './desk.css';
import { connect } from './api/connect.ts';
import { Desk } from './Desk.tsx';

const root = document.getElementById('desk');
if (!root) throw new Error('index.html has no element #desk');
const page = createRoot(root);
void connect().then((connection) => page.render(<Desk connection={connection} />));
