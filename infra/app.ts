import { App } from 'aws-cdk-lib';
import { readSettings } from './settings.ts';
import { BucketcastStack } from './stack.ts';

// Neither account nor region: the template is made offline and fits wherever it is deployed.
const app = new App();
new BucketcastStack(app, 'Bucketcast', readSettings(app.node));
