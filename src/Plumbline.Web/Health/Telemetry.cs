using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Plumbline.Web.Health;

/// <summary>Settings under <c>Otlp</c>: where measurements are sent, for offices that collect those of all programs.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Otlp";

    /// <summary>The collector, without the path: <c>http://collector:4318</c>. Empty: nothing is sent.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Headers for the collector, as <c>name=value,name=value</c>.</summary>
    public string Headers { get; set; } = "";

    /// <summary>Seconds between two sendings of measurements.</summary>
    public int Seconds { get; set; } = 60;

    /// <summary>Of a hundred requests, how many are sent as traces.</summary>
    public int TracePercent { get; set; } = 10;
}

/// <summary>
/// Sends measurements and traces of requests by OTLP over HTTP. What is sent holds no personal data: routes instead of
/// addresses, and neither queries, names nor texts of the database. A collector that is away keeps nobody waiting.
/// </summary>
internal sealed class Telemetry(TelemetryOptions options) : IHostedService, IDisposable
{
    private const int Millisecond = 1000;
    private const int Hundred = 100;
    private const string Requests = "Microsoft.AspNetCore";

    private MeterProvider? meters;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder
            .CreateEmpty()
            .AddService(
                "plumbline",
                serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(),
                serviceInstanceId: Environment.MachineName
            );
        meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(RequestMetrics.Meters)
            .AddView(static _ => new MetricStreamConfiguration { TagKeys = RequestMetrics.Labels })
            .AddOtlpExporter(
                (exporter, reader) =>
                {
                    Set(exporter, "metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds =
                        options.Seconds * Millisecond;
                }
            )
            .Build();
        if (options.TracePercent > 0)
        {
            traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource(Requests)
                // Not by the parent: a stranger who sends one would decide what is kept.
                .SetSampler(new TraceIdRatioBasedSampler((double)options.TracePercent / Hundred))
                .AddProcessor(new OnlyLabels())
                .AddOtlpExporter(exporter => Set(exporter, "traces"))
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what has gathered; false: the collector did not take it.</summary>
    internal bool Flush() => (meters?.ForceFlush() ?? true) & (traces?.ForceFlush() ?? true);

    public void Dispose()
    {
        meters?.Dispose();
        traces?.Dispose();
    }

    private void Set(OtlpExporterOptions exporter, string kind)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new($"{options.Endpoint.TrimEnd('/')}/v1/{kind}");
        exporter.Headers = options.Headers;
    }

    // Whatever the server may one day write into a trace: only labels that are known to hold nobody's data leave.
    private sealed class OnlyLabels : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var (name, _) in data.TagObjects.ToList())
            {
                if (!RequestMetrics.Labels.Contains(name, StringComparer.Ordinal))
                {
                    data.SetTag(name, null);
                }
            }
        }
    }
}

/// <summary>Registers what sends, where a collector is named.</summary>
internal static class TelemetryServices
{
    internal static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new TelemetryOptions();
        configuration.GetSection(TelemetryOptions.Section).Bind(options);
        if (options.Endpoint.Length > 0)
        {
            services.AddSingleton(new Telemetry(options));
            services.AddHostedService(static services => services.GetRequiredService<Telemetry>());
        }
    }

    /// <summary>A request's trace is named by its route, never by its address. After routing.</summary>
    internal static void UseTelemetry(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetService<Telemetry>() is null)
        {
            return;
        }

        app.Use(
            static async (context, next) =>
            {
                var trace = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpActivityFeature>()?.Activity;
                await next(context);
                if (trace is { IsAllDataRequested: true })
                {
                    var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
                    trace.DisplayName = $"{context.Request.Method} {route}";
                    trace.SetTag("http.route", route);
                    trace.SetTag("http.request.method", context.Request.Method);
                    trace.SetTag("http.response.status_code", context.Response.StatusCode);
                }
            }
        );
    }
}
