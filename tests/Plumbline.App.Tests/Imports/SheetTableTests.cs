using Plumbline.App.Content;
using Plumbline.App.Imports.Figures;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>Workbooks that somebody or something damaged.</summary>
public sealed class SheetTableTests
{
    private const int Rounds = 2_000;
    private const int MostChanges = 8;

    private static readonly ColumnNames Names = ColumnNames.Load(ContentFolder.Find());

    public static TheoryData<string> Workbooks => ["form.xls", "form.xlsx"];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Read_OfADamagedWorkbook_RefusesAndNeverThrows(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "corpus", "valid", name));
#pragma warning disable CA5394 // The same damage in every run.
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = whole.ToArray();
            for (var changes = random.Next(1, MostChanges); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var read = SheetTable.Read(bytes, Names, ["projectCode"], ["projectCode"]);

            Assert.True(read.TryGet(out _) || read.Findings.Length == 1);
        }
#pragma warning restore CA5394
    }
}
