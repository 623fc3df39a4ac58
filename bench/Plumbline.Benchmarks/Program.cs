using Plumbline.Benchmarks;

return args switch
{
    ["scoring", .. var rest] => ScoringBenchmarks.Run(rest),
    ["bulk", .. var rest] => BulkBenchmarks.Run(rest),
    ["json", .. var rest] => JsonBenchmarks.Run(rest),
    ["documents", .. var rest] => DocumentBenchmarks.Run(rest),
    ["audit", .. var rest] => AuditBenchmarks.Run(rest),
    ["hostile", .. var rest] => HostileBenchmarks.Run(rest),
    ["save", .. var rest] => SaveBenchmarks.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: scoring | bulk [rows] | json | documents | audit | hostile [name] | save [connection]"
    );
    return 2;
}
