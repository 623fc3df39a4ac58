using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Baselines;
using Plumbline.Audit.Against;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary>What every audit of a run is set against: other documents, and the findings that are accepted.</summary>
internal sealed class AuditSettings(ImmutableArray<AuditedFile> against, Baseline baseline, bool collects)
{
    private readonly ConcurrentBag<AcceptedFinding> found = [];

    internal static async Task<Result<AuditSettings>> Load(AuditOrder order, CancellationToken cancellation)
    {
        var others = ImmutableArray.CreateBuilder<AuditedFile>();
        foreach (var file in order.Against)
        {
            var result = await AuditFile.Run(file, cancellation);
            if (!result.TryGet(out var other))
            {
                return Result.Failed<AuditSettings>([
                    .. result.Findings.Select(finding => finding with { Place = new FilePlace(file) }),
                ]);
            }

            others.Add(other);
        }

        var accepted = order.Baseline is { } named ? Baseline.Read(named) : Result.Of(Baseline.None);
        return accepted.Then(known =>
            Result.Of(new AuditSettings(others.ToImmutable(), known, order.WriteBaseline is not null))
        );
    }

    /// <summary>The audit with what the other documents add, without what is accepted. May run beside others.</summary>
    internal AuditedFile Judge(AuditedFile audited)
    {
        if (!against.IsEmpty)
        {
            var more = against.SelectMany(other =>
                AuditAgainst.Of(audited.Report, other.Report, Path.GetFileName(other.File))
            );
            audited = audited with
            {
                Report = audited.Report with { Findings = [.. audited.Report.Findings, .. more] },
            };
        }

        if (collects)
        {
            foreach (var finding in Baseline.Of(audited))
            {
                found.Add(finding);
            }
        }

        return baseline.Apply(audited);
    }

    /// <summary>Writes all findings of the run as accepted.</summary>
    internal void WriteBaseline(string? file)
    {
        if (file is not null)
        {
            File.WriteAllText(
                file,
                Baseline.Write(
                    found
                        .DistinctBy(finding => (finding.Fingerprint, finding.File))
                        .OrderBy(finding => finding.File, StringComparer.Ordinal)
                        .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                        .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal)
                )
            );
        }
    }
}
