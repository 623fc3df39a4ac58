using System.Collections.Immutable;
using Plumbline.App.Documents;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Imports;

/// <summary>The files that were written.</summary>
public sealed record WrittenFilings(ImmutableArray<string> Paths);

/// <summary>Writes imported filings as JSON files.</summary>
public static class WriteFilings
{
    /// <summary>One file, or in a folder one file for each form, named after its project or department.</summary>
    public static Result<WrittenFilings> Run(Imported imported, string place, bool isFolder)
    {
        try
        {
            if (isFolder)
            {
                Directory.CreateDirectory(place);
            }

            var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var paths = ImmutableArray.CreateBuilder<string>();
            foreach (var filing in imported.Filings)
            {
                var path = isFolder ? Path.Combine(place, Name(filing.Filing, used)) : place;
                File.WriteAllBytes(path, FilingJson.Write(filing.Filing));
                paths.Add(path);
            }

            return Result.Of(new WrittenFilings(paths.ToImmutable()));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Result.Failed<WrittenFilings>(WriteDocuments.CannotWrite(place, problem.Message));
        }
    }

    private static string Name(Filing filing, HashSet<string> used)
    {
        var plain = WriteDocuments.FileName(filing.Identity.Project ?? filing.Identity.Department);
        var name = plain;
        for (var again = 2; !used.Add(name); again++)
        {
            name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{plain}-{again}");
        }

        return $"{name}.json";
    }
}
