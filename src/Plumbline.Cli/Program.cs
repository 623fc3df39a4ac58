using System.Text;
using Plumbline.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return PlumbProgram.Run(args, Console.Out, Console.Error);
