using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Plumbline.Web;

/// <summary>Settings under <c>Proxy</c>: what stands between the browser and this program.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; all others' are ignored.</summary>
    public IReadOnlyList<string> Addresses { get; set; } = [];

    /// <summary>Networks of such proxies: <c>10.1.0.0/16</c>.</summary>
    public IReadOnlyList<string> Networks { get; set; } = [];

    /// <summary>People reach the program by https alone: http is redirected, browsers are told to remember (HSTS).</summary>
    public bool Https { get; set; }
}

/// <summary>Proxies, https, and cookies that go with them.</summary>
internal static class Proxies
{
    internal static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new ProxyOptions();
        configuration.GetSection(ProxyOptions.Section).Bind(options);
        services.AddSingleton(options);
        services.Configure<ForwardedHeadersOptions>(headers => Trust(headers, options));
        services.AddHsts(static hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = false;
        });
        var secure = options.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.PostConfigure<AntiforgeryOptions>(form => form.Cookie.SecurePolicy = secure);
        services.PostConfigure<CookieTempDataProviderOptions>(flash => flash.Cookie.SecurePolicy = secure);
        foreach (
            var scheme in (string[])
                [
                    IdentityConstants.ApplicationScheme,
                    IdentityConstants.ExternalScheme,
                    IdentityConstants.TwoFactorUserIdScheme,
                    IdentityConstants.TwoFactorRememberMeScheme,
                ]
        )
        {
            services.PostConfigure<CookieAuthenticationOptions>(scheme, cookie => cookie.Cookie.SecurePolicy = secure);
        }
    }

    /// <summary>Believes the proxies that are named, and no one else; redirects to https where that is asked for.</summary>
    internal static void UseProxies(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<ProxyOptions>();
        var headers = app.ApplicationServices.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        if (headers.KnownProxies.Count + headers.KnownIPNetworks.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        if (options.Https)
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
    }

    private static void Trust(ForwardedHeadersOptions headers, ProxyOptions options)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var (text, at) in options.Addresses.Select((text, at) => (text, at)))
        {
            headers.KnownProxies.Add(
                IPAddress.TryParse(text, out var address) ? address : throw Wrong($"Addresses:{at}", text)
            );
        }

        foreach (var (text, at) in options.Networks.Select((text, at) => (text, at)))
        {
            headers.KnownIPNetworks.Add(
                System.Net.IPNetwork.TryParse(text, out var network) ? network : throw Wrong($"Networks:{at}", text)
            );
        }
    }

    private static InvalidOperationException Wrong(string key, string text) =>
        new($"{ProxyOptions.Section}:{key} is not an address: {text}");
}
