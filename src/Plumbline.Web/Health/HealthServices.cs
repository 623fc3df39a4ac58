using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;

namespace Plumbline.Web.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too and has the newest schema, so
/// requests may come. <c>/health</c> is the same as live.
/// </summary>
internal static class HealthServices
{
    private const string Ready = "ready";

    internal static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready]);
        services.AddSingleton<RequestMetrics>();
    }

    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var live = new HealthCheckOptions { Predicate = static _ => false };
        routes.MapHealthChecks("/health", live).AllowAnonymous();
        routes.MapHealthChecks("/health/live", live).AllowAnonymous();
        routes
            .MapHealthChecks("/health/ready", new() { Predicate = static check => check.Tags.Contains(Ready) })
            .AllowAnonymous();
        routes.MapGet("/metrics", MetricsEndpoint.Get).AllowAnonymous();
        // It listens from the first request on, not from the first time that somebody asks.
        routes.ServiceProvider.GetRequiredService<RequestMetrics>();
    }
}

/// <summary>The database answers and lacks no migration.</summary>
internal sealed class DatabaseCheck(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await Migrate.Schema(db, cancellationToken) == Migrate.For(db)[^1].Number
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy();
        }
        catch (Exception problem) when (IsOfTheDatabase(problem))
        {
            return HealthCheckResult.Unhealthy(exception: problem);
        }
    }

    private static bool IsOfTheDatabase(Exception problem) =>
        problem is System.Data.Common.DbException or InvalidOperationException or TimeoutException;
}
