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
import { siteKeys } from '../functions/episode/keys.ts';
import type { PrivateBucket } from './private-bucket.ts';

/**
 * Should an article ever smuggle a script past the reader, browsers will not run it. Pages have no inline script or
 * style; the pictures of an article may lie anywhere; an embedded player may stand on any site.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' https: data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

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
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Bucketcast: feeds, pages and recordings',
      defaultRootObject: siteKeys.index,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: { origin, ...this.#behaviour() },
    });
    this.address = `https://${this.distribution.domainName}`;
  }

  #behaviour(): Omit<BehaviorOptions, 'origin'> {
    return {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // Text compressed by the edge; audio never, CloudFront knows the types.
      compress: true,
      cachePolicy: this.#cachePolicy(),
      responseHeadersPolicy: this.#headersPolicy(),
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

  #headersPolicy(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: this.#worldwideName(),
      comment: 'Players of every site may read; browsers guess nothing',
      corsBehavior: {
        accessControlAllowOrigins: ['*'],
        accessControlAllowMethods: ['GET', 'HEAD'],
        accessControlAllowHeaders: ['*'],
        accessControlAllowCredentials: false,
        accessControlExposeHeaders: ['Accept-Ranges', 'Content-Length', 'Content-Range', 'ETag'],
        accessControlMaxAge: Duration.days(1),
        originOverride: true,
      },
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
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
