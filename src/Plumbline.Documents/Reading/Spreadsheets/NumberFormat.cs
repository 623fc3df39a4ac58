using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>A number format of a spreadsheet: what is printed for a stored value, and so how exact it is.</summary>
internal sealed class NumberFormat
{
    // Spreadsheets show fifteen significant digits; the rest is noise of binary fractions.
    private const int SignificantDigits = 15;
    private const int MostSections = 4;

    // Spreadsheets take no longer codes, and no longer texts in a cell.
    private const int LongestCode = 255;
    private const int LongestText = 32_767;

    private readonly ImmutableArray<FormatSection> sections;

    private NumberFormat(ImmutableArray<FormatSection> sections) => this.sections = sections;

    /// <summary>The format of cells that have none.</summary>
    public static NumberFormat General { get; } = Parse(BuiltInFormats.General);

    /// <summary>Reads a format code.</summary>
    public static NumberFormat Parse(string code) =>
        new([.. Split(Cut(code)).Take(MostSections).Select(FormatSection.Parse)]);

    /// <summary>What is printed for a stored number.</summary>
    public PrintedValue Print(string stored, bool since1904)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return new PrintedValue(stored, ValueFormat.Text, 0);
        }

        var value = Significant(exact);
        var (section, keepsSign) = SectionOf(value);
        if (section.IsDate)
        {
            return new PrintedValue(
                DatePrinter.Print(section, value, since1904) ?? NumberPrinter.General(value),
                ValueFormat.Text,
                0
            );
        }

        if (section.Has(FormatTokenKind.Text))
        {
            return Of(NumberPrinter.General(value), section);
        }

        var printed = NumberPrinter.Print(section, Math.Abs(value));
        return Of(keepsSign && value < 0 && printed.Length > 0 ? "-" + printed : printed, section);
    }

    /// <summary>What is printed for a text.</summary>
    public string Print(string text)
    {
        var section =
            sections.Length == MostSections
                ? sections[^1]
                : sections.FirstOrDefault(part => part.Has(FormatTokenKind.Text));
        return section is null || text.Length > LongestText
            ? text
            : string.Concat(
                section.Tokens.Select(token =>
                    token.Kind switch
                    {
                        FormatTokenKind.Text => text,
                        FormatTokenKind.Literal => token.Text,
                        _ => "",
                    }
                )
            );
    }

    private static PrintedValue Of(string printed, FormatSection section)
    {
        if (section.Has(FormatTokenKind.Percent))
        {
            return new PrintedValue(printed, ValueFormat.Percent, NumberPrinter.Decimals(section));
        }

        var point = printed.LastIndexOf('.');
        var decimals =
            section.Has(FormatTokenKind.General) && point >= 0
                ? printed.Length - point - 1
                : NumberPrinter.Decimals(section);
        return new PrintedValue(printed, ValueFormat.Number, decimals);
    }

    // The first section is for all that has none of its own, the second for what is negative, the third for nought.
    private (FormatSection Section, bool KeepsSign) SectionOf(decimal value)
    {
        var forNumbers = sections.Length == MostSections ? sections[..^1] : sections;
        if (forNumbers.Any(section => section.Condition is not null))
        {
            var chosen =
                forNumbers.FirstOrDefault(section => section.Condition?.Holds(value) != false) ?? forNumbers[^1];
            return (chosen, KeepsSign: true);
        }

        return (value, forNumbers.Length) switch
        {
            (< 0, >= 2) => (forNumbers[1], KeepsSign: false),
            (0, >= 3) => (forNumbers[2], KeepsSign: false),
            _ => (forNumbers[0], KeepsSign: true),
        };
    }

    private static decimal Significant(decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value));
        var digits = whole == 0 ? 0 : whole.ToString(CultureInfo.InvariantCulture).Length;
        if (whole == 0 && value != 0)
        {
            for (var small = Math.Abs(value); small < 0.1m; small *= 10)
            {
                digits--;
            }
        }

        return digits >= SignificantDigits
            ? value
            : Math.Round(value, Math.Min(28, SignificantDigits - digits), MidpointRounding.AwayFromZero);
    }

    private static string Cut(string code) => code.Length > LongestCode ? code[..LongestCode] : code;

    // Semicolons part the sections, unless they stand in quotes, in brackets or behind an escape.
    private static IEnumerable<string> Split(string code)
    {
        var start = 0;
        var quoted = false;
        for (var index = 0; index < code.Length; index++)
        {
            switch (code[index])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '!' or '_' or '*' when !quoted:
                    index++;
                    break;
                case ';' when !quoted:
                    yield return code[start..index];
                    start = index + 1;
                    break;
                default:
                    break;
            }
        }

        yield return code[start..];
    }
}

/// <summary>What a cell shows.</summary>
/// <param name="Text">The print.</param>
/// <param name="Format">Whether it is a number, a rate or neither.</param>
/// <param name="Decimals">Decimals printed.</param>
internal readonly record struct PrintedValue(string Text, ValueFormat Format, int Decimals);
