using System.Collections.Immutable;
using Plumbline.App.Files;
using Plumbline.Findings;

namespace Plumbline.App.Filings;

/// <summary>Finds the filings that a person means by naming a file or a folder.</summary>
public static class FindFilings
{
    /// <summary>
    /// Of a folder all JSON files in it and below, in the order of their paths; of anything else the name itself, whether
    /// there is such a file or not. Files that are no filings are left in: what cannot be read is said, never skipped.
    /// </summary>
    public static Result<ImmutableArray<string>> In(string place)
    {
        if (!Directory.Exists(place))
        {
            return Result.Of<ImmutableArray<string>>([place]);
        }

        var files = FilesBelow.Of(place, "*.json").Order(StringComparer.Ordinal).ToImmutableArray();
        return files.IsEmpty
            ? Result.Failed<ImmutableArray<string>>(
                new Finding(
                    AppMessages.NothingInFolder,
                    Severity.Error,
                    new FilePlace(place),
                    AppMessages.NoFilings.With()
                )
                {
                    Repair = AppMessages.NoFilingsRepair.With(),
                }
            )
            : Result.Of(files);
    }
}
