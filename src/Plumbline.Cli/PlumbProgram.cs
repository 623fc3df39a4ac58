using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Plumbline.Cli.Commands;

namespace Plumbline.Cli;

/// <summary>The program <c>plumb</c>: one command for each verb over the operations of the application.</summary>
public static class PlumbProgram
{
    /// <summary>Runs one command line and gives the exit code. Nothing but results goes to <paramref name="output"/>.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var console = new CliConsole(CliLanguage.Of(arguments), output, error);
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(console.Chinese ? "zh-Hans" : "en");
        try
        {
            return Run(console, CommandLineParser.Parse(Root(console), arguments));
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    private static int Run(CliConsole console, ParseResult parsed)
    {
        var (output, error) = (console.Out, console.Error);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(CliTexts.UsageError.With(("problem", problem.Message)).In(console.Language));
            }

            error.WriteLine(CliTexts.UsageHint.With().In(console.Language));
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return parsed.Invoke(configuration);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(CliTexts.Unwritable.With(("reason", problem.Message)).In(console.Language));
            return ExitCode.Unreadable;
        }
        catch (Exception problem) when (Database(problem) is { } reason)
        {
            error.WriteLine(CliTexts.NoDatabase.With(("reason", reason)).In(console.Language));
            return ExitCode.Unreadable;
        }
    }

    // A connection that fails comes wrapped in advice for programmers.
    private static string? Database(Exception problem) =>
        problem switch
        {
            System.Data.Common.DbException => problem.Message,
            // The outermost names the file, the innermost says its line.
            InvalidDataException { InnerException: not null } =>
                $"{problem.Message} {problem.GetBaseException().Message}",
            InvalidDataException => problem.Message,
            // A connection text, or a setting, that cannot be read.
            ArgumentException => problem.Message,
            InvalidOperationException { InnerException: System.Data.Common.DbException inner } => inner.Message,
            InvalidOperationException { InnerException: FormatException or ArgumentException } => problem.Message,
            _ => null,
        };

    private static Command Root(CliConsole console)
    {
        var language = new Option<string>(CliLanguage.OptionName)
        {
            Description = console.Say(CliTexts.LanguageOption),
            Recursive = true,
        };
        language.AcceptOnlyFromAmong("zh", "en");
        var help = new HelpOption { Description = console.Say(CliTexts.HelpOption) };
        var version = new VersionOption { Description = console.Say(CliTexts.VersionOption) };
        var root = new Command("plumb", console.Say(CliTexts.Root)) { language, help, version };
        root.Subcommands.Add(AuditCommand.Create(console));
        root.Subcommands.Add(DemoCommand.Create(console));
        root.Subcommands.Add(CheckCommand.Create(console));
        root.Subcommands.Add(ScoreCommand.Create(console));
        root.Subcommands.Add(ReportCommand.Create(console));
        root.Subcommands.Add(ImportCommand.Create(console));
        root.Subcommands.Add(RegimesCommand.Create(console));
        root.Subcommands.Add(SchemaCommand.Create(console));
        root.Subcommands.Add(RulesCommand.Create(console));
        root.Subcommands.Add(DbCommand.Create(console));
        root.Subcommands.Add(DoctorCommand.Create(console));
        root.Subcommands.Add(SeedCommand.Create(console));
        root.Subcommands.Add(UserCommand.Create(console));
        root.Subcommands.Add(VerifyLogCommand.Create(console));
        root.Subcommands.Add(DrawCommand.Create(console));
        return root;
    }
}
