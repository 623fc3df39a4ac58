using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.App.Files;
using Plumbline.App.Publishing;
using Plumbline.Domain;
using Plumbline.Domain.Draws;

namespace Plumbline.App.Draws;

/// <summary>A stratum as it stands in the record.</summary>
public sealed record RecordedStratum(
    string Name,
    int Size,
    int Least,
    int Whole,
    long Remainder,
    long Divisor,
    bool Extra,
    int Seats
);

/// <summary>A drawn item as it stands in the record.</summary>
public sealed record RecordedLot(int Rank, string Code, string Stratum, string Ticket, int Points);

/// <summary>An item of the population as it stands in the record; the budget in yuan.</summary>
public sealed record RecordedItem(
    string Code,
    string Name,
    string Unit,
    string Department,
    string? Category,
    string? Budget,
    ImmutableArray<RiskReason> Risk
);

/// <summary>
/// 抽查记录: all that is needed to redo a draw with any tool. Published twice: with the population before the seed is known,
/// and with the seed and the draw afterwards. The format is described in docs/reference/draws.md.
/// </summary>
public sealed record DrawRecord
{
    /// <summary>Name of the format.</summary>
    public const string Format = "plumbline.draw/1";

    // Far more than any regime gives, and never past the range of the sum.
    private const int MostPoints = 1_000_000;
    private const int MostReasons = 1_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public string Schema { get; init; } = Format;

    public required string Name { get; init; }

    public required string Region { get; init; }

    public required int Year { get; init; }

    public required DrawKind Kind { get; init; }

    public required int Sample { get; init; }

    public ImmutableArray<StratumBy> By { get; init; } = [];

    /// <summary>In yuan.</summary>
    public ImmutableArray<string> SizeBounds { get; init; } = [];

    public int Least { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>SHA-256 of the population's CSV file.</summary>
    public required string PopulationHash { get; init; }

    public string? Seed { get; init; }

    public string? SeedSource { get; init; }

    public DateTime? DrawnAt { get; init; }

    public ImmutableArray<RecordedStratum> Strata { get; init; } = [];

    /// <summary>Strata between which tickets decided about the last seats, winners first.</summary>
    public ImmutableArray<string> Tied { get; init; } = [];

    public ImmutableArray<RecordedLot> Drawn { get; init; } = [];

    public required ImmutableArray<RecordedItem> Population { get; init; }

    /// <summary>The order that the record states.</summary>
    public DrawOrder Order() =>
        new(Kind, Seed ?? "", Sample)
        {
            By = By,
            SizeBounds = [.. SizeBounds.Select(Fen)],
            Least = Least,
        };

    /// <summary>The population that the record states.</summary>
    public ImmutableArray<DrawItem> Items() =>
        [
            .. Population.Select(item => new DrawItem(
                item.Code,
                item.Name,
                item.Unit,
                item.Department,
                item.Category,
                item.Budget is { } budget ? Fen(budget) : null,
                item.Risk.IsDefault ? [] : item.Risk
            )),
        ];

    /// <summary>The record with the outcome of a draw in it.</summary>
    public DrawRecord With(DrawResult result) =>
        this with
        {
            Strata =
            [
                .. result.Seats.Strata.Select(share => new RecordedStratum(
                    share.Key,
                    share.Size,
                    share.Least,
                    share.Whole,
                    share.Remainder,
                    result.Seats.Divisor,
                    share.Extra,
                    share.Seats
                )),
            ],
            Tied = result.Seats.Tied,
            Drawn =
            [
                .. result.Drawn.Select(lot => new RecordedLot(
                    lot.Rank,
                    lot.Item.Code,
                    lot.Stratum,
                    lot.Ticket,
                    lot.Item.Points
                )),
            ],
        };

    /// <summary>The population as a CSV file, the bytes whose hash is published.</summary>
    public static byte[] Csv(IEnumerable<DrawItem> items) =>
        new PublicTable(
            "population",
            [
                new("code", "编码", "string"),
                new("name", "名称", "string"),
                new("unit", "单位", "string"),
                new("department", "主管部门", "string"),
                new("category", "项目类别", "string"),
                new("budget_yuan", "预算（元）", "number"),
                new("points", "风险分", "integer"),
                new("reasons", "加分原因", "string"),
            ],
            [
                .. items.Select(item =>
                    ImmutableArray.Create<string?>(
                        item.Code,
                        item.Name,
                        item.Unit,
                        item.Department,
                        item.Category,
                        item.BudgetFen is { } fen ? Yuan(fen) : null,
                        item.Points.ToString(CultureInfo.InvariantCulture),
                        string.Join('；', item.Risk.Select(reason => $"{reason.Text} +{reason.Points}"))
                    )
                ),
            ]
        ).Csv();

    /// <summary>An item as it is recorded.</summary>
    public static RecordedItem Of(DrawItem item) =>
        new(
            item.Code,
            item.Name,
            item.Unit,
            item.Department,
            item.Category,
            item.BudgetFen is { } fen ? Yuan(fen) : null,
            item.Risk
        );

    /// <summary>The record as a file.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a record; null when it is none.</summary>
    public static DrawRecord? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = bytes.StartsWith(System.Text.Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
            return JsonSerializer.Deserialize<DrawRecord>(text, Json) is { Schema: Format } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Fen of an amount in yuan as records write it.</summary>
    /// <exception cref="FormatException">It is no such amount.</exception>
    internal static long Fen(string yuan) =>
        Numbers(yuan) is { } fen ? fen : throw new FormatException($"{yuan} is no amount in yuan.");

    /// <summary>An amount in yuan with two decimals.</summary>
    internal static string Yuan(long fen) => Money.FromFen(fen).ToText(MoneyUnit.Yuan, 2);

    /// <summary>
    /// Whether everything is there and every number can be read: a record comes from anywhere, and JSON may say null at any
    /// place.
    /// </summary>
    internal bool IsWhole() =>
        !(Population.IsDefault || By.IsDefault || SizeBounds.IsDefault)
        && !(Strata.IsDefault || Tied.IsDefault || Drawn.IsDefault)
        && (Name, Region, PopulationHash) is (not null, not null, not null)
        && Least is 0 or 1
        && SizeBounds.All(bound => bound is not null && Numbers(bound) is not null)
        && Strata.All(stratum => stratum?.Name is not null)
        && Tied.All(name => name is not null)
        && Drawn.All(lot => lot is { Code: not null, Stratum: not null, Ticket: not null })
        && Population.All(IsWhole);

    private static bool IsWhole(RecordedItem? item) =>
        item is { Code: not null, Name: not null, Unit: not null, Department: not null }
        && (item.Budget is null || Numbers(item.Budget) is not null)
        && (
            item.Risk.IsDefault
            || item.Risk.All(reason => reason?.Text is not null && Math.Abs((long)reason.Points) <= MostPoints)
        )
        && (item.Risk.IsDefault || item.Risk.Length <= MostReasons);

    private static long? Numbers(string yuan) =>
        decimal.TryParse(
            yuan,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var amount
        )
        && Math.Abs(amount) < 10_000_000_000_000_000m
        && amount * 100 == decimal.Truncate(amount * 100)
            ? (long)(amount * 100)
            : null;

    internal static byte[] Pack(DrawRecord record) => Gzip.Pack(record.ToBytes());

    internal static DrawRecord Unpack(byte[] packed) => Read(Gzip.Unpack(packed))!;
}
