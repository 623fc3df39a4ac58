using System.Collections.Immutable;
using System.Text;

namespace Plumbline.App.Audits.Scans;

/// <summary>A line of a CSV file whose cells hold no line breaks.</summary>
internal static class CsvLine
{
    /// <summary>Its cells; quotes around a cell are taken off.</summary>
    internal static ImmutableArray<string> Read(string line, char parted)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append(letter);
                at++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == parted && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells.DrainToImmutable();
    }

    /// <summary>A cell as it stands in the file.</summary>
    internal static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
