// Another program of the person's: a window with a text field that is being typed in.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.TYPING_WINDOW_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 500, height: 300, x: 40, y: 300, title: 'Typing' });
  const page = '<title>Typing</title><textarea autofocus rows=10 cols=50></textarea>';
  window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
});
