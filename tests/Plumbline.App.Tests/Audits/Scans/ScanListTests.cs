using System.Text;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.App.Audits.Scans;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Audits.Scans;

/// <summary>The list of recognised numbers: written, filled in as a spreadsheet saves it, read back, refused.</summary>
public sealed class ScanListTests : IDisposable
{
    private const string Words =
        "全年支出510万元，其中：基本支出300万元，项目支出270万元。\n项目\t预算数\t决算数\n甲\t100.00\t90.50\n乙\t20.00\t18.20\n";

    private static readonly string Hash = new('a', 64);

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Save_WhereAFileIs_LeavesItAndSaysSo()
    {
        var there = folder.Write("核对.csv", "filled in");

        var saved = ScanList.Save(there, "new"u8.ToArray());

        var finding = Assert.Single(saved.Findings);
        Assert.Equal(ScanMessages.BadList, finding.Rule);
        Assert.Contains("不覆盖", finding.Message.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal("filled in", File.ReadAllText(there));
        Assert.False(ScanList.Save(Path.Combine(folder.Path, "no", "a.csv"), []).TryGet(out _));
    }

    [Fact]
    public void Write_HasARowForEachNumberWithItsPlace()
    {
        var lines = Written().Split("\r\n");

        Assert.Equal($"扫描件,扫描件.pdf,SHA-256,{Hash}", lines[0]);
        Assert.Equal("序号,页,行,单元格,前文,识别为,后文,核对", lines[2]);
        Assert.Equal("1,,1,,…全年支出,【510万元】,，其中：基本支出300万元，项目…,", lines[3]);
        Assert.Equal("4,,3,T1!B2,…甲,【100.00】,90.50…,", lines[6]);
        Assert.Equal(3 + 7 + 1, lines.Length);
    }

    [Theory]
    [InlineData("utf-8", ',')]
    [InlineData("gb18030", ',')]
    [InlineData("utf-16", '\t')]
    public void Read_AsASpreadsheetSavesIt_SettlesTheRows(string encoding, char parted)
    {
        var text = Filled(("1", "对"), ("2", "ok"), ("3", "210"), ("4", "无")).Replace(',', parted);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Path.Combine(folder.Path, "核对.csv");
        File.WriteAllText(file, text, Encoding.GetEncoding(encoding));

        var audited = Confirmed(ScanList.Read(file).OrThrow(), file).OrThrow();

        Assert.StartsWith(
            "全年支出510万元，其中：基本支出300万元，项目支出210万元。\n",
            audited.Report.Text.Text,
            StringComparison.Ordinal
        );
        var sum = Assert.Single(audited.Report.Relations, relation => relation.Claim.Operands.Length == 2);
        Assert.Equal((Verdict.Holds, "510万元"), (sum.Verdict, sum.Claim.Result!.Raw));
        Assert.Equal(
            ["90.50", "20.00", "18.20"],
            audited.Report.Figures.Where(figure => figure.Reason == Reasons.Recognised).Select(figure => figure.Raw)
        );
        var remark = Assert.Single(audited.Source.Remarks, remark => remark.Rule == ScanMessages.Settled);
        Assert.EndsWith(
            "数字7个：读得对2个，改正1个，原件没有1个，未确认3个（不参与核对）",
            remark.Message.In(Language.Chinese),
            StringComparison.Ordinal
        );
        Assert.Equal(Severity.Warning, remark.Severity);
    }

    [Fact]
    public void Json_SaysHowEachNumberWasSettled()
    {
        var file = folder.Write("核对.csv", Filled(("1", "对"), ("3", "210"), ("4", "无")));

        var json = AuditJson.Of(Confirmed(ScanList.Read(file).OrThrow(), file).OrThrow(), Language.Chinese);

        Assert.Contains("\"recognised\":\"as_read\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"recognised\":\"corrected\",\"readAs\":\"270万元\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"recognised\":\"unconfirmed\"}", json, StringComparison.Ordinal);
        Assert.Matches("\"struck\":\\[\\{\"start\":[0-9]+,\"readAs\":\"100.00\"\\}\\]", json);
    }

    [Theory]
    [InlineData("3,,1,", "3,2,1,", "清单.csv:6")]
    [InlineData("【300万元】", "【800万元】", "清单.csv:5")]
    [InlineData("2,,1,", "99,,1,", "清单.csv:5")]
    [InlineData("2,,1,", "x,,1,", "清单.csv:5")]
    [InlineData("【270万元】,。…,", "【270万元】,。…,12a", "清单.csv:6")]
    [InlineData("…全年支出,【510", "…全年收入,【510", "清单.csv:4")]
    [InlineData("核对", "结果", "清单.csv")]
    [InlineData("扫描件,", "文件,", "清单.csv:1")]
    public void Read_WhatDoesNotFit_IsRefusedWithItsPlace(string find, string replacement, string place)
    {
        var written = Written();
        Assert.Contains(find, written, StringComparison.Ordinal);
        var file = folder.Write("清单.csv", written.Replace(find, replacement, StringComparison.Ordinal));

        var result = ScanList.Read(file).Then(list => Confirmed(list, file));

        var finding = Assert.Single(result.Findings);
        Assert.Equal(ScanMessages.BadList, finding.Rule);
        Assert.EndsWith(place, finding.Place.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(finding.Repair!.In(Language.English));
        Assert.NotEqual(finding.Message.In(Language.Chinese), finding.Message.In(Language.English));
    }

    [Fact]
    public void Read_ARowTwice_IsRefused()
    {
        var written = Written();
        var row = written.Split("\r\n")[3];
        var file = folder.Write("清单.csv", written + row + "\r\n");

        var result = ScanList.Read(file).Then(list => Confirmed(list, file));

        Assert.Equal("清单.csv:11", Path.GetFileName(Assert.Single(result.Findings).Place.ToString()));
    }

    [Fact]
    public void ReadFor_AnotherFile_IsRefused()
    {
        var file = folder.Write("清单.csv", Written());
        var scan = folder.Write("扫描件.pdf", "another");

        Assert.Equal(ScanMessages.BadList, Assert.Single(ScanList.ReadFor(scan, file).Findings).Rule);
    }

    private static Result<AuditedFile> Confirmed(ScanList list, string file) =>
        ConfirmScan.Of(Scan(), list, file, TestContext.Current.CancellationToken);

    private static AuditedFile Scan() =>
        AuditFile.Of("扫描件.pdf", Pictured.Text(Words), TestContext.Current.CancellationToken).OrThrow();

    private static string Written() =>
        Encoding
            .UTF8.GetString(ScanList.Write("扫描件.pdf", Hash, ScanRow.Of(Scan().Report).Select(row => row.Row)))
            .TrimStart('\ufeff');

    private static string Filled(params (string Number, string Answer)[] answers) =>
        string.Join(
            "\r\n",
            Written()
                .Split("\r\n")
                .Select(line =>
                    line
                    + answers
                        .FirstOrDefault(answer => line.StartsWith(answer.Number + ",", StringComparison.Ordinal))
                        .Answer
                )
        );
}
