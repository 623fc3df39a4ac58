using System.Globalization;
using System.Text;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Reading.Spreadsheets;
using Plumbline.Tests.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Workbooks whose sheets are small each and too much together, and cells that print more than they hold.</summary>
public sealed class HostileSheetTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void SheetsThatTogetherReachTooFar_AreRefused()
    {
        var sheet = "<row r=\"1\">" + Number("A1") + Number("B1") + "</row><row r=\"61\">" + Number("XFD61") + "</row>";
        Assert.Equal(ReadingMessages.OverLimit, Refused([.. Enumerable.Repeat(sheet, 40)]));
    }

    [Fact]
    public void TextsThatManyCellsShare_CountForEach()
    {
        var cells = string.Concat(Enumerable.Repeat("<c t=\"s\" s=\"1\"><v>0</v></c>", 200));
        Assert.Equal(
            ReadingMessages.OverLimit,
            Refused([$"<row r=\"1\">{cells}</row>"], code: "@@@@@@@@", shared: Filler(7_000_000))
        );
    }

    [Fact]
    public void StretchesOfColumnsOneOverTheOther_AreRefused()
    {
        var columns = string.Concat(Enumerable.Repeat("<col min=\"1\" max=\"16384\" hidden=\"1\"/>", 50_000));
        var sheet = $"<row r=\"1\">{Number("A1")}</row>";
        Assert.Equal(ReadingMessages.Damaged, Refused([sheet], before: $"<cols>{columns}</cols>"));
    }

    [Theory]
    [InlineData("[", "h", "]:mm")]
    [InlineData("0.", "0", "E+00")]
    [InlineData("", "0", "")]
    [InlineData("\"", "甲", "\"0")]
    public void Code_OfAnyLength_PrintsAShortText(string before, string repeated, string after)
    {
        var code = before + string.Concat(Enumerable.Repeat(repeated, 1_000_000)) + after;
        Assert.InRange(NumberFormat.Parse(code).Print("1.5", since1904: false).Text.Length, 0, 400);
    }

    [Fact]
    public void LongText_IsNotRepeatedByItsFormat()
    {
        var text = Filler(1_000_000);
        Assert.Equal(text, NumberFormat.Parse(new string('@', 200)).Print(text));
    }

    [Theory]
    [InlineData("2958465", true)]
    [InlineData("2957004", true)]
    [InlineData("2958465.99999", false)]
    public void DayBehindTheLastOne_IsPrintedAsANumber(string stored, bool since1904) =>
        Assert.Equal(
            NumberFormat.General.Print(stored, since1904).Text,
            NumberFormat.Parse("yyyy-mm-dd").Print(stored, since1904).Text
        );

    private static string Filler(int length) =>
        string.Create(
            length,
            0,
            (characters, _) =>
            {
                for (var index = 0; index < characters.Length; index++)
                {
                    characters[index] = (char)('一' + (index * 7919L % 9973));
                }
            }
        );

    private static string Number(string place) => $"<c r=\"{place}\"><v>5</v></c>";

    private static string Refused(string[] sheets, string code = "@", string shared = "", string before = "")
    {
        var numbers = Enumerable
            .Range(1, sheets.Length)
            .Select(number => number.ToString(CultureInfo.InvariantCulture));
        var entries = numbers.Select(number => $"<sheet name=\"表{number}\" r:id=\"s{number}\"/>");
        var relations = numbers
            .Select(number => Relation($"s{number}", "worksheet", $"s{number}.xml"))
            .Append(Relation("t", "styles", "styles.xml"))
            .Append(Relation("u", "sharedStrings", "shared.xml"));
        var parts = new List<(string, byte[])>
        {
            Part(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{Joined(entries)}</sheets></workbook>"
            ),
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"r\">{Joined(relations)}</Relationships>"),
            Part("xl/shared.xml", $"<sst xmlns=\"{Main}\"><si><t>{shared}</t></si></sst>"),
            Part(
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"{code}\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
            ),
        };
        parts.AddRange(
            sheets.Select(
                (sheet, index) =>
                    Part(
                        $"xl/s{index + 1}.xml",
                        $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{sheet}</sheetData></worksheet>"
                    )
            )
        );
        return ReadingAssert.Refuses(DocumentReader.Read(new SourceFile(Files.ZipBytes([.. parts]), "a.xlsx")));
    }

    private static string Joined(IEnumerable<string> parts) => string.Concat(parts);

    private static string Relation(string id, string kind, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}/{kind}\" Target=\"{target}\"/>";

    private static (string, byte[]) Part(string name, string content) => (name, Encoding.UTF8.GetBytes(content));
}
