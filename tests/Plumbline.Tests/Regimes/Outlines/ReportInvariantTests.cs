using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plumbline.Documents.Model;
using Plumbline.Domain.Filings;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Regimes.Outlines;

/// <summary>What must hold of every generated report, whatever the filing has and has not.</summary>
public sealed partial class ReportInvariantTests
{
    public static TheoryData<string> Files => [.. Sample.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Report_HasNoHole(string file) => Assert.Empty(Holes(Shipped.Sample(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryNumber_IsBoundOrMarked(string file) => Assert.Empty(LooseNumbers(Shipped.Sample(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Report_WhenBlocksAreTakenAway_HasNoHoleAndNoLooseNumber(string file)
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var filing = Thinned(Sample.Read(file), new Random(seed));

            Assert.Empty(Holes(filing));
            Assert.Empty(LooseNumbers(filing));
        }
    }

    [Fact]
    public void Report_OfAnEmptyFiling_SaysOnlyWhatIsKnown()
    {
        var filing = Shipped.Sample("lusong-2021/department.json");
        var empty = new Filing
        {
            Subject = filing.Subject,
            Regime = filing.Regime,
            Year = filing.Year,
            Identity = new() { Department = filing.Identity.Department },
        };

        Assert.Empty(Holes(empty));
        var report = Shipped.Offered(empty).Single(document => document.Id == "ten-chapters").Draw(null);
        Assert.Equal(
            [
                "芦淞区教育局\n2021年度部门整体支出绩效自评报告",
                "芦淞区教育局对2021年度部门整体支出开展了绩效自评，现将有关情况报告如下。",
                "一、一般公共预算支出情况",
                "无。",
                "二、政府性基金预算支出情况",
                "无。",
                "三、国有资本经营预算支出情况",
                "无。",
                "四、社会保险基金预算支出情况",
                "无。",
                "五、存在的问题及原因分析",
                "无。",
                "六、下一步改进措施",
                "无。",
                "七、绩效自评结果拟应用和公开情况",
                "无。",
                "八、其他需要说明的情况",
                "无。",
                "芦淞区教育局",
            ],
            Shipped.Lines(report)
        );
    }

    private static IEnumerable<string> Holes(Filing filing) =>
        Shipped.Documents(filing).SelectMany(Shipped.Lines).Where(line => Hole().IsMatch(line));

    private static IEnumerable<string> LooseNumbers(Filing filing) =>
        Shipped
            .Documents(filing)
            .SelectMany(document => document.Blocks)
            .SelectMany(block =>
                block switch
                {
                    Paragraph { Kind: ParagraphKind.Body } paragraph => paragraph.Content.Skip(
                        IsMark(paragraph.Content[0]) ? 1 : 0
                    ),
                    Heading heading => heading.Content.Skip(1),
                    _ => [],
                }
            )
            .Where(inline =>
                inline is { Binding: null, Marked: false } && Digit().IsMatch(Harmless().Replace(inline.Text, ""))
            )
            .Select(inline => inline.Text);

    private static bool IsMark(Inline inline) => inline.Binding is null && ListMark().IsMatch(inline.Text);

    // Takes members away at random; what would leave a dead reference or lack a required member is put back.
    private static Filing Thinned(string json, Random random)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        for (var round = 0; round < 30; round++)
        {
            var objects = Objects(root).Where(candidate => candidate.Count > 0).ToList();
            var owner = objects[random.Next(objects.Count)];
            var (name, value) = owner.ElementAt(random.Next(owner.Count));
            owner.Remove(name);
            if (!FilingJson.Read(root.ToJsonString()).TryGet(out _))
            {
                owner.Add(name, value);
            }
        }

        return FilingJson.Read(root.ToJsonString()).OrThrow();
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject owner => owner.SelectMany(member => Objects(member.Value)).Prepend(owner),
            JsonArray list => list.SelectMany(Objects),
            _ => [],
        };

    [GeneratedRegex(
        @"[{}]|null|（）|《》|“”|[。；，、：]{2}|^[。；，、：]|[，、：（]$|：[）]",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Hole();

    [GeneratedRegex(@"^(?:（?[一二三四五六七八九十]+[）、]|\d+\.|（\d+）)$", RegexOptions.None, 1000)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\d", RegexOptions.None, 1000)]
    private static partial Regex Digit();

    // Years, dates, ordinals, versions, anniversaries and numbers inside names (rule book, numerals that state no figure); list marks.
    [GeneratedRegex(
        @"《[^》]*》|“[^”]*”|〔[^〕]*〕|第\d+|\d{4}年?|\d{1,2}[月日]|（\d{1,2}）|\d+(?:中学|中|小学|小|号|期|届)|[A-Za-z+]\d[\d.]*|\d+(?:\+\d+)+"
            + @"|\d+周年|\d\.0(?=行动)|(?<=工程)\d\.0",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Harmless();
}
