using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Routing.Patterns;
using Plumbline.App.Access;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>
/// Deny by default, over every way into the application × every person × their own, the neighbours' and a foreign unit.
/// New pages are found by themselves.
/// </summary>
[Collection(AccessTests.Name)]
public sealed class RouteTests(AccessHost host)
{
    private const string Probe = "1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryRoute_NamesARight_OrIsOpenOnPurpose()
    {
        var routes = await Route.All(host.Services);

        Assert.NotEmpty(routes);
        Breaches.None(
            routes
                .Where(route =>
                    route.Anonymous
                        ? !OpenPages.Lists(OpenPages.Anonymous, route.Text)
                        : route.Rights.Count == 0 && !OpenPages.Lists(OpenPages.SignedIn, route.Text)
                )
                .Select(route => $"{route} {(route.Anonymous ? "is open to anybody" : "names no right")}")
                .Distinct()
        );
    }

    [Fact]
    public async Task EveryRoute_ForEveryPersonAndUnit_AnswersOnlyWhomItMay()
    {
        var breaches = new List<string>();
        var cases = 0;
        foreach (var route in (await Route.All(host.Services)).Where(route => !route.Anonymous))
        {
            foreach (var target in TargetsOf(route))
            {
                var address = Address(route, target);
                foreach (var visitor in host.Visitors)
                {
                    var status = await Ask(visitor.Client, route.Method, address);
                    cases++;
                    if (Wrong(route, visitor, target, status) is { } wrong)
                    {
                        breaches.Add($"{route} as {visitor.Name} over {target.Name}: {(int)status}, {wrong}");
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} cases");
        TestContext.Current.SendDiagnosticMessage($"{cases} cases of routes, people and units");
        Breaches.None(breaches);
    }

    [Fact]
    public async Task Anonymous_IsSentToSignIn_OrToldSo()
    {
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var breaches = new List<string>();
        foreach (
            var route in (await Route.All(host.Services)).Where(route => route is { Anonymous: false, Method: "GET" })
        )
        {
            using var answer = await browser.GetAsync(Address(route, host.Targets[0]), Cancellation);
            if (
                answer.StatusCode != HttpStatusCode.Redirect
                || !answer.Headers.Location!.ToString().Contains("/account/signin?", StringComparison.Ordinal)
            )
            {
                breaches.Add($"{route}: {(int)answer.StatusCode}");
            }
        }

        Breaches.None(breaches);
    }

    [Fact]
    public void Rights_ForEveryRoleAndUnit_AreThoseOfTheTable()
    {
        var cases = 0;
        foreach (var visitor in host.Visitors.Where(visitor => visitor.Actor is not null))
        {
            foreach (var right in Enum.GetValues<Right>())
            {
                foreach (var target in host.Targets)
                {
                    var expected = visitor.Actor!.Posts.Any(post =>
                        AccessRules.RolesWith(right).Contains(post.Role)
                        && target.UnitPath.StartsWith(post.UnitPath, StringComparison.Ordinal)
                    );
                    Assert.Equal(expected, visitor.Actor.May(right, target.UnitPath));
                    cases++;
                }

                Assert.False(visitor.Actor!.May(right, host.Targets[^1].UnitPath), $"{visitor.Name} {right}");
            }
        }

        Assert.True(cases > 1000);
    }

    private IEnumerable<Target> TargetsOf(Route route) =>
        route.Pattern.Parameters.Any(parameter => !parameter.IsOptional) ? host.Targets : host.Targets.Take(1);

    private static string? Wrong(Route route, Visitor visitor, Target target, HttpStatusCode status)
    {
        var hasId = route.Pattern.Parameters.Any(parameter => !parameter.IsOptional);
        var isOpen = route.Rights.Count == 0;
        var isShared = OpenPages.Lists(OpenPages.Shared, route.Text);
        return status >= HttpStatusCode.InternalServerError ? "the server failed"
            : visitor.Actor is null ? Unless(status is HttpStatusCode.Unauthorized, "nobody is signed in")
            : !isOpen && !visitor.MayAnywhere(route.Rights)
                ? Unless(status is HttpStatusCode.Forbidden, "the person has no such right")
            : route.Method is not ("GET" or "HEAD") ? Unless(Refused(status), "a post without a token was taken")
            : hasId && !isOpen && !isShared && !visitor.May(route.Rights, target.UnitPath)
                ? Unless(Refused(status), "the unit is foreign")
            : Unless(status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), "the person may");
    }

    private static bool Refused(HttpStatusCode status) =>
        status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError;

    private static string? Unless(bool fine, string wrong) => fine ? null : wrong;

    private static async Task<HttpStatusCode> Ask(HttpClient client, string method, string address)
    {
        using var request = new HttpRequestMessage(new(method), address);
        if (method is not ("GET" or "HEAD"))
        {
            request.Content = new FormUrlEncodedContent([new("probe", Probe)]);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return answer.StatusCode;
    }

    /// <summary>The address of a route with the ids of a target in it.</summary>
    private static string Address(Route route, Target target)
    {
        var parts = route.Pattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => Part(route, part, target)))
        );
        var query = route.Handler is null ? "" : $"?handler={route.Handler}";
        return $"/{string.Join('/', parts.Where(part => part.Length > 0))}{query}";
    }

    private static string Part(Route route, RoutePatternPart part, Target target) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { IsOptional: true } => "",
            RoutePatternParameterPart parameter => Value(route, parameter, target),
            _ => throw new InvalidOperationException(route.Text),
        };

    // An id says by its name, or by the first part of the route, what it is the id of; unless told otherwise, of a form.
    private static string Value(Route route, RoutePatternParameterPart parameter, Target target)
    {
        var area = route.Pattern.PathSegments[0].Parts[0] is RoutePatternLiteralPart first ? first.Content : "";
        var name = parameter.Name.ToUpperInvariant() switch
        {
            "FORM" or "FORMID" => "forms",
            "TASK" or "TASKID" => "tasks",
            "PROJECT" or "PROJECTID" => "projects",
            "UNIT" or "UNITID" => "units",
            "YEAR" => "years",
            _ => target.Ids.ContainsKey(area) ? area : "forms",
        };
        if (name == "years")
        {
            return "2025";
        }

        var isText = parameter.ParameterPolicies.Any(policy => policy.Content is "guid");
        return isText
            ? "00000000-0000-0000-0000-000000000001"
            : target.Ids[name].ToString(CultureInfo.InvariantCulture);
    }
}
