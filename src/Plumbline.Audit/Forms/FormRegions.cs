using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>Parts the stream of cells into stretches that may hold one form each.</summary>
internal static class FormRegions
{
    /// <summary>From the title, the name of the project or of the department to the next such place.</summary>
    internal static ImmutableArray<(int From, int To)> Of(List<FormToken> tokens)
    {
        var regions = ImmutableArray.CreateBuilder<(int, int)>();
        var seen = default(Seen);
        var from = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at > from && Begins(tokens, at, seen))
            {
                regions.Add((from, at));
                (from, seen) = (at, default);
            }

            seen = seen.And(tokens[at].Label);
        }

        if (from < tokens.Count)
        {
            regions.Add((from, tokens.Count));
        }

        return Joined(tokens, regions.DrainToImmutable());
    }

    private static bool Begins(List<FormToken> tokens, int at, Seen seen) =>
        tokens[at].Label switch
        {
            FormLabel.Title => tokens[at - 1].Label != FormLabel.Title,
            FormLabel.Project => seen.Project && seen.Body,
            FormLabel.Department => seen.Department && seen.Body,
            FormLabel.Unit => !seen.Project && seen.Unit && seen.Indicators,
            FormLabel.None => seen.Indicators && IsChapter(tokens[at]),
            _ => false,
        };

    private static bool IsChapter(FormToken token) => token.Passage is { Kind: PassageKind.Heading, Level: 1 };

    // A title that a page repeats in the middle of a form begins nothing: neither project nor funds follow it.
    private static ImmutableArray<(int From, int To)> Joined(
        List<FormToken> tokens,
        ImmutableArray<(int From, int To)> regions
    )
    {
        var joined = ImmutableArray.CreateBuilder<(int From, int To)>();
        foreach (var region in regions)
        {
            var seen = SeenIn(tokens, region);
            var isRest = seen.Indicators && !seen.Project && !seen.Department && !seen.Unit && !seen.Funds;
            var before = joined.Count > 0 ? SeenIn(tokens, joined[^1]) : default;
            if (isRest && (before.Project || before.Department || before.Funds) && !before.Indicators)
            {
                joined[^1] = (joined[^1].From, region.To);
            }
            else
            {
                joined.Add(region);
            }
        }

        return joined.DrainToImmutable();
    }

    private static Seen SeenIn(List<FormToken> tokens, (int From, int To) region)
    {
        var seen = default(Seen);
        for (var at = region.From; at < region.To; at++)
        {
            seen = seen.And(tokens[at].Label);
        }

        return seen;
    }

    private readonly record struct Seen(bool Project, bool Department, bool Unit, bool Funds, bool Indicators)
    {
        internal bool Body => Funds || Indicators;

        internal Seen And(FormLabel label) =>
            label switch
            {
                FormLabel.Project => this with { Project = true },
                FormLabel.Department => this with { Department = true },
                FormLabel.Unit => this with { Unit = true },
                FormLabel.Executed or FormLabel.Initial or FormLabel.Budget => this with { Funds = true },
                FormLabel.Level1Head or FormLabel.Level2Head => this with { Indicators = true },
                _ => this,
            };
    }
}
