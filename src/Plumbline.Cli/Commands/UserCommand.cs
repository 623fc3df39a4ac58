using System.CommandLine;
using Plumbline.App;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.Cli.Output;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb user</c>: accounts from the machine itself.</summary>
internal static class UserCommand
{
    internal static Command Create(CliConsole console) =>
        new("user", console.Say(BackupTexts.User))
        {
            Add(console),
            Password(console),
            Lock(console, "lock", BackupTexts.UserLock, close: true),
            Lock(console, "unlock", BackupTexts.UserUnlock, close: false),
            List(console),
        };

    private static readonly string[] ChineseHeadings = ["用户名", "姓名", "状态", "最近登录", "岗位"];

    private static readonly string[] EnglishHeadings = ["User", "Name", "State", "Last sign-in", "Posts"];

    private static Command Add(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var name = NameArgument(console);
        var display = new Option<string>("--display")
        {
            Description = console.Say(BackupTexts.Display),
            Required = true,
        };
        var email = new Option<string?>("--email") { Description = console.Say(BackupTexts.Email) };
        var role = new Option<Role?>("--role") { Description = console.Say(BackupTexts.Role) };
        var unit = new Option<string?>("--unit") { Description = console.Say(BackupTexts.Unit) };
        var unitName = new Option<string?>("--unit-name") { Description = console.Say(BackupTexts.UnitName) };
        var command = new Command("add", console.Say(BackupTexts.UserAdd))
        {
            name,
            display,
            email,
            role,
            unit,
            unitName,
            database.Folder,
            database.Connection,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Over(
                    console,
                    database,
                    parsed,
                    async db =>
                        Secret(console, await LocalAccounts.Add(db, TimeProvider.System, Asked(parsed), cancellation))
                )
        );
        return command;

        LocalAccount Asked(ParseResult parsed) =>
            new(
                new(parsed.GetValue(name)!, parsed.GetValue(display)!, parsed.GetValue(email)),
                parsed.GetValue(role),
                parsed.GetValue(unit),
                parsed.GetValue(unitName)
            );
    }

    private static Command Password(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var name = NameArgument(console);
        var command = new Command("password", console.Say(BackupTexts.UserPassword))
        {
            name,
            database.Folder,
            database.Connection,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Over(
                    console,
                    database,
                    parsed,
                    async db =>
                        Secret(
                            console,
                            await LocalAccounts.Reset(db, TimeProvider.System, parsed.GetValue(name)!, cancellation)
                        )
                )
        );
        return command;
    }

    private static Command Lock(CliConsole console, string verb, Template what, bool close)
    {
        var database = new DatabaseFlags(console);
        var name = NameArgument(console);
        var command = new Command(verb, console.Say(what)) { name, database.Folder, database.Connection };
        command.SetAction(
            (parsed, cancellation) =>
                Over(
                    console,
                    database,
                    parsed,
                    async db =>
                    {
                        var user = parsed.GetValue(name)!;
                        var run = await LocalAccounts.Lock(db, TimeProvider.System, user, close, cancellation);
                        if (!run.TryGet(out _))
                        {
                            return Refused(console, run.Findings);
                        }

                        console.Out.WriteLine(
                            console.Say(close ? BackupTexts.Closed : BackupTexts.Opened, ("name", user))
                        );
                        return ExitCode.Ok;
                    }
                )
        );
        return command;
    }

    private static Command List(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var command = new Command("list", console.Say(BackupTexts.UserList)) { database.Folder, database.Connection };
        command.SetAction(
            (parsed, cancellation) =>
                Over(
                    console,
                    database,
                    parsed,
                    async db =>
                    {
                        var headings = console.Chinese ? ChineseHeadings : EnglishHeadings;
                        var (open, closed) = console.Chinese ? ("正常", "停用或锁定") : ("open", "closed or locked");
                        var rows = (await LocalAccounts.List(db, TimeProvider.System, cancellation)).Select(user =>
                            new[]
                            {
                                user.UserName,
                                user.DisplayName,
                                user.Locked ? closed : open,
                                user.LastSignInAt is { } at ? ChinaTime.Text(at) : "",
                                string.Join("; ", user.Posts.Select(post => $"{post.Role} {post.Unit}")),
                            }
                        );
                        TextTable.Write(console, headings, rows);
                        return ExitCode.Ok;
                    }
                )
        );
        return command;
    }

    private static async Task<int> Over(
        CliConsole console,
        DatabaseFlags database,
        ParseResult parsed,
        Func<AppDb, Task<int>> work
    )
    {
        await using var db = database.Open(parsed);
        if (await Migrate.Schema(db, CancellationToken.None) is null)
        {
            console.Error.WriteLine(console.Say(BackupTexts.NoSchema));
            return ExitCode.Unreadable;
        }

        return await work(db);
    }

    private static int Secret(CliConsole console, Result<AccountSecret> run)
    {
        if (!run.TryGet(out var made))
        {
            return Refused(console, run.Findings);
        }

        console.Out.WriteLine(console.Say(BackupTexts.Secret, ("name", made.UserName), ("secret", made.Secret)));
        return ExitCode.Ok;
    }

    private static int Refused(CliConsole console, System.Collections.Immutable.ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            console.Error.WriteLine(finding.Message.In(console.Language));
        }

        return ExitCode.Errors;
    }

    private static Argument<string> NameArgument(CliConsole console) =>
        new("NAME") { Description = console.Say(BackupTexts.UserName) };
}
