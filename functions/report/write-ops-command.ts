/**
 * What an operator types about an article. A report does not know where it is read, and the command has to be told where it works:
 * without a word it looks after the site that `npm start` makes where nobody names a folder.
 */
export function writeOpsCommand(command: 'release' | 'renarrate', articleKey: string): string {
  const where = 'in the cloud with --stack NAME; at home with the --out DIR that npm start was given, if any';
  return `npm run ops -- ${command} ${JSON.stringify(articleKey)} (${where})`;
}
