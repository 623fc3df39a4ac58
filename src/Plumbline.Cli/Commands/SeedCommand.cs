using System.CommandLine;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Demo;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb seed --province</c>: fills an empty database with a made-up province, of any size.</summary>
internal static class SeedCommand
{
    internal static Command Create(CliConsole console)
    {
        var flags = new SeedFlags(console);
        var command = new Command("seed", console.Say(SeedTexts.Seed))
        {
            flags.Province,
            flags.Units,
            flags.Projects,
            flags.Years,
            flags.People,
            flags.Password,
            flags.Database.Folder,
            flags.Database.Connection,
        };
        command.SetAction((parsed, cancellation) => Run(console, flags, parsed, cancellation));
        return command;
    }

    private static async Task<int> Run(
        CliConsole console,
        SeedFlags flags,
        ParseResult parsed,
        CancellationToken cancellation
    )
    {
        var size = flags.Size(parsed);
        if (!parsed.GetValue(flags.Province) || size.Problem is not null)
        {
            console.Error.WriteLine(console.Say(SeedTexts.Wrong, ("what", Wrong(size))));
            return ExitCode.Usage;
        }

        if (JudgedFiles.Packs(console) is not { } packs)
        {
            return ExitCode.Unreadable;
        }

        var password = parsed.GetValue(flags.Password) ?? PasswordRules.NewSecret();
        await using var db = flags.Database.Open(parsed);
        await Migrate.Run(db, TimeProvider.System, cancellation);
        var made = await SeedProvince.Run(db, packs, TimeProvider.System, size, password, cancellation);
        if (made is null)
        {
            console.Error.WriteLine(console.Say(SeedTexts.NotEmpty));
            return ExitCode.Errors;
        }

        Print(console, made, password);
        return ExitCode.Ok;
    }

    // The option with what it may be.
    private static string Wrong(ProvinceSize size) =>
        size.Problem switch
        {
            null => "--province",
            nameof(ProvinceSize.Units) => "--units ≥ 1",
            nameof(ProvinceSize.Projects) => $"--projects ≥ {Number(size.Units)} (--units)",
            nameof(ProvinceSize.Years) => "--years 1–10",
            _ => $"--people 1–{Number(size.Units)} (--units)",
        };

    private static void Print(CliConsole console, ProvinceCounts made, string password)
    {
        console.Out.WriteLine(
            console.Say(
                SeedTexts.Made,
                ("units", Number(made.Units)),
                ("projects", Number(made.Projects)),
                ("forms", Number(made.Forms)),
                ("rows", Number(made.Rows)),
                ("accounts", Number(made.Accounts))
            )
        );
        console.Out.WriteLine(
            console.Say(
                SeedTexts.Accounts,
                ("names", string.Join('、', SeedDemo.Accounts.Select(account => account.UserName))),
                ("first", SeedProvince.PersonName(1)),
                ("password", password)
            )
        );
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Options of <c>plumb seed</c>.</summary>
internal sealed class SeedFlags(CliConsole console)
{
    private static readonly ProvinceSize Usual = new();

    internal DatabaseFlags Database { get; } = new(console);

    internal Option<bool> Province { get; } = new("--province") { Description = console.Say(SeedTexts.Province) };

    internal Option<int> Units { get; } = Count("--units", console.Say(SeedTexts.Units), Usual.Units);

    internal Option<int> Projects { get; } = Count("--projects", console.Say(SeedTexts.Projects), Usual.Projects);

    internal Option<int> Years { get; } = Count("--years", console.Say(SeedTexts.Years), Usual.Years);

    internal Option<int> People { get; } = Count("--people", console.Say(SeedTexts.People), Usual.People);

    internal Option<string?> Password { get; } = new("--password") { Description = console.Say(SeedTexts.Password) };

    internal ProvinceSize Size(ParseResult parsed) =>
        new(parsed.GetValue(Units), parsed.GetValue(Projects), parsed.GetValue(Years), PeopleOf(parsed));

    // A small province has no more of them than units, unless somebody asks for more.
    private int PeopleOf(ParseResult parsed) =>
        parsed.GetResult(People) is { Implicit: false }
            ? parsed.GetValue(People)
            : Math.Clamp(parsed.GetValue(Units), 1, Usual.People);

    private static Option<int> Count(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };
}
