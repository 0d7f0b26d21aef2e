import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTemplate } from './make-template.ts';

let template: Template;

beforeAll(async () => {
  template = await makeTemplate();
});

describe('the CDN', () => {
  test('reads the site bucket by origin access control, signed', () => {
    template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: {
        OriginAccessControlOriginType: 's3',
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    });
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Origins: [
          Match.objectLike({
            DomainName: { 'Fn::GetAtt': [Match.stringLikeRegexp('^StorageSite'), 'RegionalDomainName'] },
            OriginAccessControlId: Match.anyValue(),
          }),
        ],
      },
    });
  });

  test('speaks HTTPS only, compresses, and begins at the start page', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        DefaultRootObject: 'index.html',
        HttpVersion: 'http2and3',
        DefaultCacheBehavior: {
          ViewerProtocolPolicy: 'redirect-to-https',
          Compress: true,
          FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: Match.anyValue() }],
        },
      },
    });
  });

  test('keeps no object longer than an hour, so that a withdrawn one is gone then, and no query makes them another', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 300,
        MaxTTL: 3600,
        ParametersInCacheKeyAndForwardedToOrigin: {
          QueryStringsConfig: { QueryStringBehavior: 'none' },
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
        },
      },
    });
  });

  test('lets other sites frame the pages that are made for it, and no other page', () => {
    const policies = Object.entries(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const idOf = (framing: string) =>
      policies.find(([, policy]) => JSON.stringify(policy).includes(`frame-ancestors ${framing}`))?.[0];
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        DefaultCacheBehavior: { ResponseHeadersPolicyId: { Ref: idOf("'self'") } },
        CacheBehaviors: [
          {
            PathPattern: '*/*/embed.html',
            ResponseHeadersPolicyId: { Ref: idOf('*') },
            ViewerProtocolPolicy: 'redirect-to-https',
            Compress: true,
            FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: Match.anyValue() }],
          },
        ],
      },
    });
  });

  test('runs and loads nothing but its own files, whatever an article holds', () => {
    template.allResourcesProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: Match.stringLikeRegexp(
              "^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; img-src 'self' https: data:; ",
            ),
          },
        },
      },
    });
  });

  test('answers what browsers ask before a player of another site sends a header of its own', () => {
    const behaviour = Match.objectLike({ AllowedMethods: ['GET', 'HEAD', 'OPTIONS'] });
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultCacheBehavior: behaviour, CacheBehaviors: [behaviour] },
    });
  });

  test('lets players of every site read, and browsers guess nothing', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        CorsConfig: {
          AccessControlAllowOrigins: { Items: ['*'] },
          AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
          AccessControlAllowCredentials: false,
          AccessControlExposeHeaders: {
            Items: ['Accept-Ranges', 'Content-Length', 'Content-Range', 'ETag'],
          },
        },
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: true },
          ContentSecurityPolicy: { Override: true },
          // An embedded player must be allowed into frames.
          FrameOptions: Match.absent(),
        },
      },
    });
  });

  test('has names that another region’s stack does not have', () => {
    const config = (type: string) => JSON.stringify(template.findResources(type));
    for (const type of ['OriginAccessControl', 'CachePolicy', 'ResponseHeadersPolicy', 'Function']) {
      expect(config(`AWS::CloudFront::${type}`), type).toMatch(
        /"Name":\{"Fn::Join":\["",\[[^\]]*"AWS::Region"/,
      );
    }
  });
});
