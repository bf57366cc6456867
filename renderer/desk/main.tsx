import { createRoot } from 'react-dom/client';
import '#ui/fonts.css';
import '#ui/tokens.css';
import '#ui/base.css';
import '#ui/buttons.css';
import '#ui/fields.css';
import '#ui/signs.css';
import './styles/frame.css';
import './styles/start.css';
import './styles/shell.css';
import './styles/inbox.css';
import './styles/tip.css';
import './styles/viewing.css';
import './styles/compounds.css';
import './styles/overview.css';
import './styles/pages.css';
import './styles/redaction.css';
import './styles/narrow.css';
import { deskLanguageFor } from '#shared/domain/desk-language.ts';
import { connect } from './api/connect.ts';
import { Desk } from './Desk.tsx';

const root = document.getElementById('desk');
if (!root) throw new Error('index.html has no element #desk');
const page = createRoot(root);
void connect().then(async (connection) => {
  const { language } = await connection.host.info();
  page.render(<Desk connection={connection} language={deskLanguageFor(language, navigator.languages)} />);
});
