import { fileURLToPath } from 'node:url';
import { Annotations, Duration, Stack } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
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
  SecurityPolicyProtocol,
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
import { explain } from './explain.ts';
import type { PrivateBucket } from './private-bucket.ts';

/** A name of one's own for the site, and the certificate for it. */
export type SiteDomain = {
  /** Such as `podcast.example.com`; it must lead to the distribution, by a CNAME or an alias record. */
  readonly name: string;
  /** CloudFront takes certificates of us-east-1 only. */
  readonly certificate: ICertificate;
};

/** The bucket behind it, what its worldwide names go by, and a name of its owner's. */
export type SiteDeliveryProps = {
  readonly site: PrivateBucket;
  readonly name: string;
  readonly domain: SiteDomain | undefined;
};

/** CDK's names of the header's values. */
const referrerPolicies = {
  'strict-origin-when-cross-origin': HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
} as const;

/** The CDN before the site bucket: the only one that may read it, and the only way to it. */
export class SiteDelivery extends Construct {
  readonly distribution: Distribution;
  /** `https://…` without a slash at its end. */
  readonly address: string;
  readonly #name: string;

  constructor(scope: Construct, id: string, { site, name, domain }: SiteDeliveryProps) {
    super(scope, id);
    this.#name = name;
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
      ...(domain === undefined ? {} : atDomain(domain)),
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
    explainDelivery(this, domain);
    this.address = `https://${domain?.name ?? this.distribution.domainName}`;
  }

  #behaviour(): Omit<BehaviorOptions, 'origin'> {
    return {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // Browsers ask with OPTIONS before a player on another site sends a header of its own.
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
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
    return `${this.#name}-${Stack.of(this).region}`;
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

/** With a certificate of one's own CloudFront can refuse what is older than TLS 1.2. */
function atDomain({ name, certificate }: SiteDomain) {
  const minimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021;
  return { domainNames: [name], certificate, minimumProtocolVersion };
}

function explainDelivery(delivery: Construct, domain: SiteDomain | undefined): void {
  explain(delivery, 'CFR1', 'podcasts are for listeners everywhere');
  explain(
    delivery,
    'CFR2',
    'files without any server behind them; a firewall costs by the month, used or not',
  );
  explain(
    delivery,
    'CFR3',
    'who listens to what is nobody else’s business: an operator who must know switches logs on',
  );
  if (domain === undefined) {
    explain(
      delivery,
      'CFR4',
      'CloudFront’s own certificate takes older clients too; with a domain TLS 1.2 is the least',
    );
  }
}
