using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Identification;

/// <summary>
/// Finds out whose document it is and of which year. Each place that names a body or a year is a witness with a weight;
/// a name without witnesses of weight is not claimed.
/// </summary>
internal static partial class IdentityReader
{
    private const int HeadPassages = 30;
    private const int YearDigits = 4;
    private const int ShortestName = 3;
    private const int OfTitle = 6;
    private const int OfSubject = 4;
    private const int OfSource = 3;

    public static AuditIdentity Read(AuditText text, ImmutableArray<RecognisedForm> forms)
    {
        var department = Department(text) is { } name ? FullNames.Of(text, name) : FullNames.InCharge(text);
        return new AuditIdentity(department, RegionOf(department), Year(text), Kinds(text, forms));
    }

    private static string? Department(AuditText text)
    {
        var witnesses = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < text.Passages.Length; index++)
        {
            var passage = text.Passages[index];
            var compact = passage.Compact;
            var mayName = compact.AsSpan().ContainsAny(EndsOfBodies);
            if (mayName && index < HeadPassages)
            {
                Add(witnesses, TitleName().Match(compact).Groups["name"].Value, OfTitle);
                Add(witnesses, Source().Match(compact).Groups["name"].Value, OfSource);
            }

            if (mayName && LabelledName().Match(compact) is { Success: true } labelled)
            {
                Add(witnesses, labelled.Groups["name"].Value, Weight(labelled.Value));
            }
            else if (
                compact.AsSpan().ContainsAny('位', '门')
                && NameLabel().IsMatch(compact)
                && Neighbour(text, index) is { } neighbour
            )
            {
                Add(witnesses, neighbour, Weight(compact));
            }

            if (mayName)
            {
                AddNamed(witnesses, passage);
            }
        }

        return Best(witnesses) is { } best ? Printed(text, best) : null;
    }

    // The bodies that a passage names in its own words.
    private static void AddNamed(Dictionary<string, int> witnesses, Passage passage)
    {
        var compact = passage.Compact;
        Add(witnesses, SubjectName().Match(compact).Groups["name"].Value, OfSubject);
        if (compact.Contains("自评", StringComparison.Ordinal))
        {
            Add(witnesses, Evaluator().Match(compact).Groups["name"].Value, OfSubject);
        }

        if (passage.Kind != PassageKind.Cell && compact.Length <= 24 && WholeName().IsMatch(compact))
        {
            Add(witnesses, compact, OfSubject);
        }

        if (compact.AsSpan().ContainsAny(EndsOfPlaces))
        {
            foreach (var match in AnyName().EnumerateMatches(compact))
            {
                Add(witnesses, compact.Substring(match.Index, match.Length), 1);
            }
        }
    }

    // The body in charge of a project may be another than the one whose document it is.
    private static int Weight(string label) => label.Contains("主管", StringComparison.Ordinal) ? 3 : 5;

    // As the text prints it, traditional characters included, where it stands first.
    private static string Printed(AuditText text, string name)
    {
        foreach (var passage in text.Passages)
        {
            if (passage.Compact.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
            {
                return string.Concat(passage.Offsets[at..(at + name.Length)].Select(offset => text.Text[offset]));
            }
        }

        return name;
    }

    // A short name (教育局) speaks for the full name that ends with it.
    private static string? Best(Dictionary<string, int> witnesses)
    {
        var best = witnesses
            .Where(pair => pair.Key.Length >= 4)
            .Select(pair =>
                (
                    Name: pair.Key,
                    Weight: pair.Value
                        + Enumerable
                            .Range(1, pair.Key.Length - 1)
                            .Sum(from => Math.Min(witnesses.GetValueOrDefault(pair.Key[from..]), 6))
                )
            )
            .OrderByDescending(pair => pair.Weight)
            .ThenByDescending(pair => pair.Name.Length)
            .FirstOrDefault();
        return best.Weight >= 3 ? best.Name : null;
    }

    private static void Add(Dictionary<string, int> witnesses, string name, int weight)
    {
        if (name.Length < ShortestName)
        {
            return;
        }

        // 主管部门青禾县教育局实施单位青禾县第一中学: names between the names of fields.
        if (FieldName().Split(name) is { Length: > 1 } names)
        {
            foreach (var one in names)
            {
                Add(witnesses, one, weight);
            }

            return;
        }

        if (TwoBodies().Match(name) is { Success: true } two)
        {
            Add(witnesses, two.Groups["one"].Value, weight);
            Add(witnesses, two.Groups["other"].Value, weight);
            return;
        }

        var trimmed = Leading().Replace(name, "");
        var isProject = trimmed.StartsWith("项目名称", StringComparison.Ordinal);
        if (trimmed.Length >= ShortestName && !isProject && !Kindly().IsMatch(trimmed))
        {
            witnesses[trimmed] = witnesses.GetValueOrDefault(trimmed) + weight;
        }
    }

    private static string? Neighbour(AuditText text, int index)
    {
        for (var next = index + 1; next < Math.Min(index + 3, text.Passages.Length); next++)
        {
            var compact = text.Passages[next].Compact;
            if (compact.Length is >= 4 and <= 30 && NameEnd().IsMatch(compact))
            {
                return compact;
            }
        }

        return null;
    }

    private static string? RegionOf(string? department) =>
        department is not null && Region().Match(department) is { Success: true } match ? match.Value : null;

    private static int? Year(AuditText text)
    {
        var votes = new Dictionary<int, int>();
        for (var index = 0; index < text.Passages.Length; index++)
        {
            var compact = text.Passages[index].Compact;
            if (index < HeadPassages && compact.Length <= 60 && TitleYear().Match(compact) is { Success: true } title)
            {
                Vote(votes, title.Groups["year"].ValueSpan, 12);
            }
            else if (
                compact.Length <= 12
                && BareYear().Match(compact) is { Success: true } bare
                && (compact.Length > YearDigits || !IsAmong(text, index))
            )
            {
                Vote(votes, bare.Groups["year"].ValueSpan, 6);
            }

            foreach (var match in AmountYear().EnumerateMatches(compact))
            {
                Vote(votes, compact.AsSpan(match.Index, 4), 1);
            }
        }

        return votes.Count == 0
            ? Figures.YearsOf.Main(text)
            : votes.OrderByDescending(vote => vote.Value).ThenByDescending(vote => vote.Key).First().Key;
    }

    // 2041 in a cell between amounts is one of them; 年度 | 2022 is not.
    private static bool IsAmong(AuditText text, int index) =>
        text.Passages[index].Cell is not null
        && !(index > 0 && text.Passages[index - 1].Compact.Contains('年', StringComparison.Ordinal));

    private static void Vote(Dictionary<int, int> votes, ReadOnlySpan<char> digits, int weight)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        votes[year] = votes.GetValueOrDefault(year) + weight;
    }

    private static ImmutableArray<string> Kinds(AuditText text, ImmutableArray<RecognisedForm> forms)
    {
        var kinds = ImmutableArray.CreateBuilder<string>();
        if (
            text.Passages.Where(passage => passage.Kind == PassageKind.Paragraph).Sum(passage => passage.Compact.Length)
                > 600
            || text.Passages.Take(HeadPassages).Any(passage => ReportTitle().IsMatch(passage.Compact))
        )
        {
            kinds.Add("report");
        }

        if (forms.Any(form => form.Kind == FormKind.Department))
        {
            kinds.Add("department-form");
        }

        if (forms.Any(form => form.Kind == FormKind.Project))
        {
            kinds.Add("project-form");
        }

        if (text.Passages.Any(passage => AccountsTitle().IsMatch(passage.Compact)))
        {
            kinds.Add("final-accounts");
        }

        return kinds.Count == 0 ? ["other"] : kinds.DrainToImmutable();
    }

    // The last characters of all bodies: a passage without one names none.
    private static readonly SearchValues<char> EndsOfBodies = SearchValues.Create(
        "局会厅委室府处学校院园心馆站所队司团联协台社部场"
    );

    // What the place has of which a body is named without a title.
    private static readonly SearchValues<char> EndsOfPlaces = SearchValues.Create("省市区县州盟旗");

    private const string Body =
        "(?:教育体育局|教育和体育局|教育局|教体局|科技局|委员会|管理局|监督局|保障局|局|厅|委|办公室|人民政府|办事处|中学|小学|学校|大学|学院|幼儿园|医院|研究院|中心|馆|院|站|所|队|公司|协会|联合会|法院|检察院|"
        + "集团|工会|妇联|残联|科协|文联|团委|党校|基金会|电视台|报社|供销社|林场|农场|组织部|宣传部|统战部)";

    [GeneratedRegex(
        @"^(?:关于|附件\d*:?)?(?:(?:19|20)\d{2}年?度?)?(?<name>[一-龥]{2,24}?"
            + Body
            + @")(?:\(?本级\)?|机关)?(?:关于|(?:19|20)\d{2}|部门|整体|项目|单位|绩效|开展|本级|决算|[“""]?三公|[一-龥]{0,20}(?:自评|绩效))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex TitleName();

    [GeneratedRegex(
        @"(?:^部门|^单位|部门名称|单位名称|填报单位|预算部门|部门\(单位\)名称|预算单位|评价单位|项目单位|编报单位|填报部门|部门\(单位\)|"
            + @"(?:主管|实施|承担)(?:单位|部门)|(?:被?评价(?:对象|单位|部门)))(?:\(盖章\)|\(公章\)|\(单位\))?[:：](?<name>[一-龥()]{2,28}?"
            + Body
            + @")(?:\(汇总\))?(?=$|[^一-龥]|金额|单位|年度|填报|日期|实施|主管|评价)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex LabelledName();

    [GeneratedRegex(
        @"^(?:预算部门名称|部门|单位|部门名称|单位名称|填报单位|预算部门|部门\(单位\)名称|预算单位|填报部门|实施单位|项目实施单位|主管部门|项目主管部门|"
            + @"部门\(单位\))(?:\(盖章\)|\(公章\)|\(单位\))?:?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex NameLabel();

    [GeneratedRegex(
        @"^(?:\(?[一二三四五六七八九十\d]+[、.)])?(?<name>[一-龥]{2,22}?"
            + Body
            + @")(?:\([^)]{1,20}\))?(?:是|为|系|属|属于|主要职责|主要职能|内设|下属|下设|现有)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex SubjectName();

    // 望禾区人力资源和社会保障局会同区财政局组织开展了自评: who evaluates itself.
    [GeneratedRegex(
        "(?:^|[，。;])(?<name>[一-龥]{2,22}?"
            + Body
            + ")(?:会同|联合)?(?:(?<=会同|联合)[^，。;]{2,16}?)?(?:组织)?(?:开展|进行)了?[^，。;]{0,24}自评",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Evaluator();

    // 来源:某县教育局 in the head of a web page; a government or its finance bureau publishes what others wrote.
    [GeneratedRegex(
        "^(?:信息)?(?:来源|发布机构|发布单位|公开单位|编制单位|供稿):(?<name>(?![^市县区旗州]{2,6}省|省)[一-龥]{3,22}?"
            + Body
            + ")(?<!人民政府|人民政府办公室|财政局|财政厅|统计局|政务[^局]{0,6}|数据[^局]{0,6}局|融媒体中心)(?=$|[^一-龥]|字号|发布|日期|浏览|公开|时间)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Source();

    [GeneratedRegex(@"^[一-龥]{2,20}" + Body + "$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex WholeName();

    [GeneratedRegex(
        @"(?!县区|市县|市区|区县|[会同]|[一-龥]?局)(?![一-龥]{0,4}(?:会同|联合))"
            + "[一-龥]{1,4}[省市区县州盟旗](?:[一-龥]{1,4}[市区县旗])?[一-龥]{0,6}(?:教育体育局|教育和体育局|教育局|局|厅|委员会|中学|小学|学校|学院|大学|幼儿园)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AnyName();

    // Two bodies that sign side by side.
    [GeneratedRegex(
        @"^(?<one>(?<region>[一-龥]{2,5}[省市县区州旗])[一-龥]{1,14}?[局厅委办府院校])(?<other>\k<region>[一-龥]{2,16})$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex TwoBodies();

    [GeneratedRegex(
        "(?:项目)?(?:实施|填报|主管|预算|承担)(?:单位|部门)(?:名称)?:?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex FieldName();

    // A kind of school is no school: 普通小学, 中等职业学校.
    [GeneratedRegex(
        "^(?:国|省|市|县|区)?(?:普通|高等|中等|职业|特殊教育|义务教育|各级各类|公办|民办|普惠性|城区|镇区|农村|乡村|初级|高级|完全|九年一贯制)*(?:教育)?(?:学校|中学|小学|幼儿园|大学|学院|医院)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Kindly();

    [GeneratedRegex(Body + @"(?:\([^)]*\))?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex NameEnd();

    [GeneratedRegex(
        @"^(?:第[一二三四五六]部分|主?管部门|实?施单位|[填预评]?[报算价](?:单位|部门)|"
            + @"单位|部门|名称|纳入|关于|根据|按照|依据|由|向(?!阳)|在|对|和(?![县田平顺静硕龙政林])|与|及|的|据|经|报|送|请|市级|区级|"
            + @"为|是|我|本(?!溪)|各|全[国省市区]|全(?![州椒南])|原(?![州阳平])|年度?|做好|开展|印发|转发|附件)+",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"^[一-龥]{1,8}?(?:自治区|自治州|自治县|[省市区县盟旗]|州(?![市区县]))(?:(?!城市)[一-龥]{1,6}?(?:自治县|自治州|新区|开发区|[市区县旗])(?!育))?"
            + @"(?:(?!城市)[一-龥]{1,4}?[区县市旗](?!育))?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Region();

    [GeneratedRegex(
        @"(?<year>(?:19|20)\d{2})年?度?[^。，]{0,30}(?:自评|绩效|决算|报告|评价|情况)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex TitleYear();

    [GeneratedRegex(@"^\(?(?<year>(?:19|20)\d{2})年?度?\)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex BareYear();

    [GeneratedRegex(
        @"(?<![比较与同和自从])(?:19|20)\d{2}(?=年度?(?:初|本|全|部|财政|一般|预算|决算|收入|支出|整体|度))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AmountYear();

    [GeneratedRegex(
        "^[^，。;:]{4,50}(?:自评价?|评价|自查)(?:工作)?报告(?:$|一、)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex ReportTitle();

    [GeneratedRegex(
        @"收入支出决算总表|财政拨款收入支出决算|支出决算表|收入决算表",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AccountsTitle();
}
