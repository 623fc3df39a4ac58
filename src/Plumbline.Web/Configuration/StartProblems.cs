using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Extensions.Options;
using Plumbline.App.Data;
using Plumbline.Findings;

namespace Plumbline.Web.Configuration;

/// <summary>
/// What keeps the program from starting, as lines for the person who starts it: the key, what is wrong with it, in both
/// languages; exit code 2 for settings, 3 for what the machine refuses. No stack of calls.
/// </summary>
internal static class StartProblems
{
    private const int BadSettings = 2;
    private const int BadMachine = 3;

    /// <summary>What is wrong with the settings; null: nothing.</summary>
    internal static ImmutableArray<WrongSetting>? InSettings(WebApplicationBuilder builder)
    {
        try
        {
            builder.AddSettingsFile();
        }
        catch (FileNotFoundException)
        {
            var file = Environment.GetEnvironmentVariable(OfficeSettings.FileVariable) ?? "";
            return [new(OfficeSettings.FileVariable, SettingTexts.NoFile.With(("file", file)))];
        }
        catch (InvalidDataException problem)
        {
            // The innermost says the line.
            var reason = problem.GetBaseException().Message;
            return [new(OfficeSettings.FileVariable, SettingTexts.BadFile.With(("reason", reason)))];
        }

        ImmutableArray<WrongSetting> wrong =
        [
            .. CheckSettings.Run(builder.Configuration),
            .. CheckSso.OnCommandLine(Environment.GetCommandLineArgs()),
        ];
        return wrong.IsEmpty ? null : wrong;
    }

    /// <summary>One line for each, and the exit code.</summary>
    internal static int Tell(ImmutableArray<WrongSetting> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return BadSettings;
    }

    /// <summary>Runs the program; what the machine or the settings refuse becomes a line and an exit code.</summary>
    internal static async Task<int> Guard(Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (OptionsValidationException problem)
        {
            foreach (var failure in problem.Failures)
            {
                await Console.Error.WriteLineAsync(failure);
            }

            return BadSettings;
        }
        catch (Exception problem) when (Reason(problem) is { } what)
        {
            await Console.Error.WriteLineAsync($"{what.In(Language.Chinese)} / {what.In(Language.English)}");
            return BadMachine;
        }
    }

    private static Message? Reason(Exception problem) =>
        problem switch
        {
            DbException => SettingTexts.NoDatabase.With(("reason", problem.Message)),
            // A connection text that cannot be read.
            ArgumentException { ParamName: null or "connectionString" } => SettingTexts.NoDatabase.With(
                ("reason", problem.Message)
            ),
            InvalidOperationException { InnerException: DbException inner } => SettingTexts.NoDatabase.With(
                ("reason", inner.Message)
            ),
            IOException or UnauthorizedAccessException or InvalidDataException => SettingTexts.NoStart.With(
                ("reason", problem.Message)
            ),
            _ => null,
        };
}
