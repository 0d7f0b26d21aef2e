import { fileURLToPath } from 'node:url';
import { Annotations, Duration, Stack } from 'aws-cdk-lib';
import {
  AccessLevel,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersReferrerPolicy,
  HttpVersion,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import {
  contentSecurityPolicy,
  corsRules,
  framedPages,
  referrerPolicy,
} from '../functions/cloud/response-headers.ts';
import { siteKeys } from '../functions/episode/keys.ts';
import type { PrivateBucket } from './private-bucket.ts';

/** CDK's names of the header's values. */
const referrerPolicies = {
  'strict-origin-when-cross-origin': HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
} as const;

/** The CDN before the site bucket: the only one that may read it, and the only way to it. */
export class SiteDelivery extends Construct {
  readonly distribution: Distribution;
  /** `https://…` without a slash at its end. */
  readonly address: string;

  constructor(scope: Construct, id: string, site: PrivateBucket) {
    super(scope, id);
    // LIST lets S3 say 404, not 403, for what is not there: a withdrawn episode is gone, not forbidden.
    const origin = S3BucketOrigin.withOriginAccessControl(site, {
      originAccessControl: new S3OriginAccessControl(this, 'AccessControl', {
        originAccessControlName: this.#worldwideName(),
      }),
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    });
    Annotations.of(this).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'nobody can list through the CDN: no query is passed on, and `/` is the start page',
    );
    const behaviour = this.#behaviour();
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Bucketcast: feeds, pages and recordings',
      defaultRootObject: siteKeys.index,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: { origin, ...behaviour, responseHeadersPolicy: this.#headersPolicy('Headers', false) },
      // The same in every other respect, but a page of another site may hold them in a frame.
      additionalBehaviors: {
        [framedPages]: {
          origin,
          ...behaviour,
          responseHeadersPolicy: this.#headersPolicy('FrameHeaders', true),
        },
      },
    });
    this.address = `https://${this.distribution.domainName}`;
  }

  #behaviour(): Omit<BehaviorOptions, 'origin'> {
    return {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // Text compressed by the edge; audio never, CloudFront knows the types.
      compress: true,
      cachePolicy: this.#cachePolicy(),
      functionAssociations: [
        { eventType: FunctionEventType.VIEWER_REQUEST, function: this.#directoryIndex() },
      ],
    };
  }

  /** CloudFront's names hold in all regions, so that the same stack in a second one needs others. */
  #worldwideName(): string {
    const { stackName, region } = Stack.of(this);
    return `${stackName}-${region}`;
  }

  /** Objects say themselves how long they live (functions/cloud/http-headers.ts), up to a limit; no query or cookie changes them. */
  #cachePolicy(): CachePolicy {
    return new CachePolicy(this, 'CachePolicy', {
      cachePolicyName: this.#worldwideName(),
      comment: "As long as the object's own Cache-Control says, and at most an hour",
      minTtl: Duration.seconds(0),
      // For files that somebody else put there without Cache-Control.
      defaultTtl: Duration.minutes(5),
      // What is withdrawn from the bucket is withdrawn from the edges within the hour; the same as `s-maxage` there.
      maxTtl: Duration.hours(1),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  #headersPolicy(id: 'Headers' | 'FrameHeaders', isFramed: boolean): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      responseHeadersPolicyName: `${this.#worldwideName()}${isFramed ? '-frames' : ''}`,
      comment: 'Players of every site may read; browsers guess nothing',
      corsBehavior: {
        accessControlAllowOrigins: [...corsRules.origins],
        accessControlAllowMethods: [...corsRules.methods],
        accessControlAllowHeaders: ['*'],
        accessControlAllowCredentials: false,
        accessControlExposeHeaders: [...corsRules.exposedHeaders],
        accessControlMaxAge: Duration.days(1),
        originOverride: true,
      },
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(isFramed), override: true },
        contentTypeOptions: { override: true },
        referrerPolicy: {
          referrerPolicy: referrerPolicies[referrerPolicy],
          override: true,
        },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
      },
    });
  }

  #directoryIndex(): EdgeFunction {
    return new EdgeFunction(this, 'DirectoryIndex', {
      comment: 'Finds index.html behind the address of a folder',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({
        filePath: fileURLToPath(new URL('directory-index.js', import.meta.url)),
      }),
    });
  }
}
